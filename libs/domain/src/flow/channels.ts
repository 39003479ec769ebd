import type { Text } from '../kernel';

/** How an application came in. */
export const channels = {
  WEB: { zh: '網站送件', en: 'By the web site' },
  EMAIL: { zh: '電子郵件送件', en: 'By e-mail' },
  PAPER: { zh: '紙本送件', en: 'On paper' },
} as const satisfies Record<string, Text>;
