const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code: number) => (text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
export const green = paint(32);
export const yellow = paint(33);
export const red = paint(31);
export const dim = paint(2);
export const bold = paint(1);

const write = (text: string): void => void process.stdout.write(`${text}\n`);

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 9_950 ? 1 : 0)} s`;

/** The few ways in which the launcher speaks. */
export const say = {
  line: write,
  done: (text: string): void => write(`${green('✓')} ${text}`),
  busy: (text: string): void => write(`${dim('…')} ${text}`),
  note: (text: string): void => write(`${dim('·')} ${dim(text)}`),
  warn: (text: string): void => write(`${yellow('!')} ${text}`),
  fail: (text: string): void => write(`${red('✗')} ${text}`),
};

/** Announces work that takes a while, and says how long it took. Work that was nothing stays quiet. */
export async function step<T>(text: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const announce = setTimeout(() => say.busy(text), 400);
  try {
    const result = await work();
    const took = Date.now() - began;
    if (took > 400) say.done(`${text} ${dim(`(${seconds(took)})`)}`);
    return result;
  } finally {
    clearTimeout(announce);
  }
}
