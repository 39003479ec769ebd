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
