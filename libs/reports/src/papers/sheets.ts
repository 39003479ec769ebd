import {
  basisOf,
  contributions,
  growthAmounts,
  type revenueBases,
  sayPct,
  type MemberSheet,
  type Proposal,
  type ProposalMember,
} from '@pilotage/domain/alliance';
import { industryLabels } from '@pilotage/domain/questionnaire';
import { parseDate } from '@pilotage/domain/taiwan';
import { plainDate } from '../view/dates';
import { twd } from '../view/numbers';

/** What stands where nothing has been written: on paper a gap must be seen. */
export const GAP = '（未填）';
const WITHHELD = '由該成員自行提供';
const BASES: Readonly<Record<(typeof revenueBases)[number], string>> = {
  AUDITED: '會計師簽證',
  SELF_REPORTED: '公司自結',
};

export const said = (value: string | number | null | undefined): string =>
  value === undefined || value === null || value === '' ? GAP : String(value);
/** `1080606` or `2019-06-06` as it is printed elsewhere; what is no date stays as it was written. */
function day(typed: string | undefined): string {
  const date = parseDate(typed ?? '');
  return date === null ? said(typed) : plainDate(date, 'zh-Hant');
}

const amount = (value: number | undefined): string => (value === undefined ? GAP : twd(value));

export interface SheetView {
  readonly no: number;
  readonly role: string;
  readonly name: string;
  readonly ubn: string;
  readonly person: string;
  readonly website: string;
  readonly products: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly revenue: readonly { readonly year: string; readonly amount: string; readonly basis: string }[];
  readonly resources: readonly string[];
}

/** `110 年度 國際貿易署 補助業界開發國際市場計畫`, or 「無」. */
export function resourceLines(resources: MemberSheet['resources']): readonly string[] {
  if (resources === undefined) return [GAP];
  if (resources === '無' || resources.length === 0) return ['無'];
  return resources.map((r) => `${r.yearRoc}年度，${r.agency}，${r.title}`);
}

function revenueOf({ sheet, sharesFigures, role }: ProposalMember, year: number): SheetView['revenue'] {
  return [year - 2, year - 1].map(String).map((y) => {
    if (!sharesFigures && role !== 'LEADER') return { year: y, amount: WITHHELD, basis: '—' };
    const basis = sheet.revenueBasis?.[y];
    return {
      year: y,
      amount: amount(sheet.exportsTwd?.[y]),
      basis: basis ? BASES[basis] : y === String(year - 1) ? GAP : '—',
    };
  });
}

/** A member's record, printed in the members' table and on its own form alike (FACTS 5.12, 23). */
export function sheetViews(proposal: Proposal, year: number): readonly SheetView[] {
  return proposal.members.map((member, i) => {
    const { sheet, role } = member;
    const contact = [sheet.contact?.name, sheet.contact?.title].filter(Boolean).join('，');
    return {
      no: i + 1,
      role: role === 'LEADER' ? '領導企業' : '成員',
      name: said(sheet.nameZh),
      ubn: said(sheet.ubn),
      person: said(sheet.responsiblePerson),
      website: said(sheet.website),
      products: said(sheet.mainProducts),
      rows: [
        { label: '公司全稱', value: said(sheet.nameZh) },
        { label: '統一編號', value: said(sheet.ubn) },
        { label: '負責人', value: said(sheet.responsiblePerson) },
        { label: '設立日期', value: day(sheet.foundedOn) },
        { label: '登記地址', value: said(sheet.address) },
        { label: '企業網址', value: said(sheet.website) },
        { label: '產業別', value: sheet.focus ? industryLabels[sheet.focus].zh : GAP },
        { label: '主要產品', value: said(sheet.mainProducts) },
        { label: '實收資本額', value: amount(sheet.paidInCapitalTwd) },
        { label: '近12個月平均投保人數', value: said(sheet.avgInsuredEmployees12m) },
        { label: '聯絡人', value: said(contact) },
        { label: '電話', value: said(sheet.contact?.phone) },
        { label: '電子郵件', value: said(sheet.contact?.email) },
        {
          label: '在聯盟中的分工',
          value: role === 'LEADER' ? said(sheet.part ?? '統籌、簽約與聯繫') : said(sheet.part),
        },
      ],
      revenue: revenueOf(member, year),
      resources: resourceLines(sheet.resources),
    };
  });
}

export interface GrowthView {
  readonly basis: string;
  readonly target: string;
  readonly rows: readonly {
    readonly name: string;
    readonly base: string;
    readonly share: string;
    readonly planned: string;
  }[];
}

/** The calculation table of K4; none where a sum would give a member's figures away. */
export function growthView(proposal: Proposal, year: number): GrowthView | null {
  const withheld = proposal.members.some((m) => m.role !== 'LEADER' && !m.sharesFigures);
  const basis = withheld ? null : basisOf(proposal, year);
  const amounts = basis === null ? null : growthAmounts(proposal.draft.kpis?.growth, basis);
  if (basis === null || amounts === null) return null;
  const firms = proposal.members.map((m) => ({
    id: m.sheet.ubn ?? '',
    baseTwd: m.sheet.exportsTwd?.[String(year - 1)] ?? 0,
  }));
  const shares = contributions(firms, amounts.targetTwd);
  return {
    basis: twd(basis),
    target: twd(amounts.targetTwd),
    rows: shares.map((s, i) => ({
      name: said(proposal.members[i]?.sheet.nameZh),
      base: twd(s.baseTwd),
      share: `${sayPct(s.share)}%`,
      planned: twd(s.plannedTwd),
    })),
  };
}
