import { fill, type Text } from '../kernel';
import type { Outcome } from './ranking';

export interface LetterFacts {
  readonly no: string;
  readonly name: string;
  readonly leader: string;
  /** ROC year of the call. */
  readonly year: number;
  readonly outcome: Outcome;
  readonly reserve: number | null;
  readonly contractDays: number;
  readonly objectionDays: number;
  /** What reviewers wrote, without names; null where the call keeps it to itself (SPEC M10). */
  readonly comments: readonly string[] | null;
}

export interface Letter {
  readonly no: string;
  readonly outcome: Outcome;
  readonly subject: Text;
  readonly paragraphs: readonly Text[];
  readonly comments: readonly string[];
}

const SUBJECT: Text = { zh: '{year}年度國際主題聯盟遴選結果：{no}', en: 'Selection of year {year}: {no}' };

const RESULT: Readonly<Record<Outcome, readonly Text[]>> = {
  SELECTED: [
    {
      zh: '貴公司主導之「{name}」經遴選會議評定為入選。',
      en: 'Your alliance 「{name}」 has been selected.',
    },
    {
      zh: '請於通知日起 {days} 日內由主導企業（{leader}）完成簽約；逾期未簽約視同放棄，由備取依序遞補。',
      en: 'The lead firm ({leader}) signs the contract within {days} days of this letter; otherwise the award lapses and the reserve list steps up.',
    },
  ],
  RESERVED: [
    {
      zh: '貴公司主導之「{name}」經遴選會議評定為備取第 {reserve} 位。',
      en: 'Your alliance 「{name}」 is number {reserve} on the reserve list.',
    },
    {
      zh: '入選聯盟未如期簽約時依序遞補，屆時另行通知，目前不需辦理任何手續。',
      en: 'If a selected alliance does not sign in time, we will write to you; nothing has to be done now.',
    },
  ],
  DECLINED: [
    {
      zh: '貴公司主導之「{name}」經遴選會議評定，本年度未能入選。',
      en: 'Your alliance 「{name}」 has not been selected this year.',
    },
    {
      zh: '感謝貴公司與聯盟成員投入；診斷服務與其他輔導資源仍可申請，歡迎與計畫辦公室聯絡。',
      en: 'Thank you for your work. The diagnosis and other support stay open to you; please contact the office.',
    },
  ],
};

const OBJECTION: Text = {
  zh: '對結果有疑義者，請於通知日起 {objection} 日內以書面提出。',
  en: 'Objections are to be made in writing within {objection} days of this letter.',
};

/** One applicant's letter in both languages. It is read after signing in; the mail only says that it is there. */
export function letterOf(facts: LetterFacts): Letter {
  const params = {
    year: facts.year,
    no: facts.no,
    name: facts.name,
    leader: facts.leader,
    days: facts.contractDays,
    objection: facts.objectionDays,
    reserve: facts.reserve ?? '',
  };
  const objection = facts.objectionDays > 0 ? [OBJECTION] : [];
  return {
    no: facts.no,
    outcome: facts.outcome,
    subject: fill(SUBJECT, params),
    paragraphs: [...RESULT[facts.outcome], ...objection].map((t) => fill(t, params)),
    comments: facts.comments ?? [],
  };
}
