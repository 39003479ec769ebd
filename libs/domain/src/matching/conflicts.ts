import { comparableName, type IsoDate } from '../taiwan';
import type { MatchCase, MatchConsultant, Tie } from './types';

function domainOf(mail: string): string {
  return mail
    .slice(mail.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
}

/** Mail services that many firms share: their domain ties nobody to anybody. */
const PUBLIC_DOMAINS = new Set([
  'gmail.com',
  'yahoo.com',
  'yahoo.com.tw',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'msa.hinet.net',
]);

function mailTies(key: string, firmMails: readonly string[]): boolean {
  const mail = key.trim().toLowerCase();
  if (mail.includes('@')) return firmMails.some((m) => m.trim().toLowerCase() === mail);
  return firmMails.some((m) => domainOf(m) === mail);
}

function holds(tie: Tie, today: IsoDate): boolean {
  return (tie.from === null || tie.from <= today) && (tie.to === null || today <= tie.to);
}

function touches(tie: Tie, c: MatchCase): boolean {
  if (tie.ubn !== null && tie.ubn === c.ubn) return true;
  const { person, mail } = tie;
  if (person !== null && c.people.some((p) => comparableName(p) === comparableName(person))) return true;
  return mail !== null && mailTies(mail, c.emails);
}

/** Somebody whose ties are asked about: a consultant, or one who approves. */
export type Tied = Pick<MatchConsultant, 'ties' | 'emails'>;

/**
 * The ties that stand between a person and a case on a day. Keys are the 統編, the persons, every known mail
 * address and its domain, and the person's own addresses in the firm's domain (PAINS 4, 5).
 */
export function conflictsOf(c: MatchCase, k: Tied, today: IsoDate): readonly Tie[] {
  const declared = k.ties.filter((t) => holds(t, today) && touches(t, c));
  const shared = k.emails.find(
    (m) => !PUBLIC_DOMAINS.has(domainOf(m)) && c.emails.some((f) => domainOf(f) === domainOf(m)),
  );
  if (shared === undefined) return declared;
  return [
    ...declared,
    {
      kind: 'EMPLOYMENT',
      ubn: c.ubn,
      person: null,
      mail: domainOf(shared),
      from: null,
      to: null,
      source: 'MAIL_DOMAIN',
    },
  ];
}
