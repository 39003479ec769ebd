/** Something the person at the keyboard can put right: said in a sentence or two, without a stack trace. */
export class Trouble extends Error {
  readonly zh: string;

  constructor(en: string, zh = '') {
    super(en);
    this.zh = zh;
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const codeOf = (error: unknown): string | undefined => (error as { code?: string } | undefined)?.code;

export const diskFull = (which: string): Trouble =>
  new Trouble(`${which} is full. Free some space and start again.`, '磁碟已滿，請清出空間後再啟動。');
