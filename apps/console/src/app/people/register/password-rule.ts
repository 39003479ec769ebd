export const passwordParts = ['length', 'upper', 'lower', 'digit'] as const;
export type PasswordPart = (typeof passwordParts)[number];

/** Length for firms; the office asks for more of its own people. */
export const FIRM_PASSWORD_LENGTH = 6;

/** What a password still needs (SPEC B2), in the order in which it is told. */
export function missingParts(password: string, length = FIRM_PASSWORD_LENGTH): readonly PasswordPart[] {
  const has: Record<PasswordPart, boolean> = {
    length: [...password].length >= length,
    upper: /[A-Z]/.test(password),
    lower: /[a-z]/.test(password),
    digit: /[0-9]/.test(password),
  };
  return passwordParts.filter((part) => !has[part]);
}
