import type { PaperKind, Proposal } from '@pilotage/domain/alliance';
import { businessModels, industryLabels } from '@pilotage/domain/questionnaire';
import { formatInstant, marketName } from '@pilotage/domain/taiwan';
import { qrSvg } from '../charts/qr';
import { kpiViews } from './kpis';
import { paperTitles, type ProposalPapers } from './model';
import { progressView } from './progress';
import { GAP, growthView, resourceLines, said, sheetViews } from './sheets';

const MODELS = { B2B: '企業對企業', B2C: '企業對消費者', B2B2C: '企業對平台對消費者' } as const;

/** `「晨露」主題聯盟`, however the name was typed. */
export function allianceName(name: string | undefined): string {
  const stem = (name ?? '')
    .replace(/主題聯盟$/u, '')
    .replace(/[「」]/gu, '')
    .trim();
  return stem === '' ? GAP : `「${stem}」主題聯盟`;
}

const paragraphs = (text: string | undefined): readonly string[] => said(text?.trim()).split(/\n+/u);

interface Tick {
  readonly mark: string;
  readonly label: string;
}

const tick = (on: boolean, label: string): Tick => ({ mark: on ? '■' : '□', label });

function planOf({ proposal }: ProposalPapers) {
  const { plan } = proposal.draft;
  return {
    kinds: [
      tick(plan?.kind === 'FIRST', '首次申請'),
      tick(plan?.kind === 'CONTINUED', `延續申請${plan?.previousNo ? `（前案 ${plan.previousNo}）` : ''}`),
    ],
    modes: businessModels.map((m) => tick(plan?.modes?.includes(m) ?? false, `${m} ${MODELS[m]}`)),
    industry: plan?.industry ? industryLabels[plan.industry].zh : GAP,
    market: plan?.primaryMarket ? marketName(plan.primaryMarket).zh : GAP,
    further: (plan?.secondaryMarkets ?? []).map((m) => marketName(m).zh).join('、'),
    partners: (plan?.partnerUnits ?? []).join('、'),
    similar: resourceLines(plan?.similar),
  };
}

function leaderOf({ members }: Proposal) {
  const { nameZh, ubn, contact } = members.find((m) => m.role === 'LEADER')?.sheet ?? {};
  const person = [contact?.name, contact?.phone].filter(Boolean).join('，');
  return { name: said(nameZh), ubn: said(ubn), contact: said(person) };
}

function deliveryOf({ delivery }: ProposalPapers) {
  const rule =
    delivery.basis === 'RECEIVED'
      ? '以送達時間為憑，非以郵戳為憑，逾時恕不受理。'
      : '以郵戳日期為憑，如有延誤，概不受理。';
  return { ...delivery, rule };
}

/** Everything that the templates print, as text. */
export function papersView(papers: ProposalPapers, kind: PaperKind) {
  const { proposal, year, months, code, number } = papers;
  const name = allianceName(proposal.draft.plan?.name);
  const members = sheetViews(proposal, year);
  const { texts } = proposal.draft;
  const printed = formatInstant(papers.printedAt, 'zh-Hant');
  return {
    kind: { plan: kind === 'PLAN', summary: kind === 'SUMMARY', label: kind === 'LABEL' },
    document: {
      title: `${paperTitles[kind]} ${name}`,
      left: `${year}年度國際主題聯盟輔導　${paperTitles[kind]}`,
      right: name,
      footer: `${number ? `${number}　` : ''}${code}　列印 ${printed}`,
    },
    ...{ year, name, code, printed, members },
    number: number ?? '送出後編號',
    qr: qrSvg(code, `紙本查驗碼 ${code}`),
    leader: leaderOf(proposal),
    plan: planOf(papers),
    summary: paragraphs(texts?.summary),
    background: paragraphs(texts?.background),
    approach: paragraphs(texts?.approach),
    quality: paragraphs(texts?.quality),
    kpis: kpiViews(proposal, year),
    growth: growthView(proposal, year),
    progress: progressView(proposal.draft, months),
    delivery: deliveryOf(papers),
  };
}

export type PapersView = ReturnType<typeof papersView>;
