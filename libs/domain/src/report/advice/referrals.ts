import { fill } from '../../kernel';
import { tags } from '../../questionnaire';
import type { ReportAction, ReportContent } from '../content';
import type { ResourceEntry } from './catalogue';
import type { Facts } from './facts';
import { suggestReferrals } from './suggest';
import { fit, hundredths, shortDay, tight, title } from './text';

type Card = ReportContent['referrals']['cards'][number];

const MAX_CARDS = 3;
const WHY = 40;

interface Match {
  readonly resource: ResourceEntry;
  readonly action: ReportAction;
  readonly near: boolean;
}

/** Resources with the first action whose theme they serve; a general one goes with the first action. */
function matchesOf(facts: Facts, actions: readonly ReportAction[]): readonly Match[] {
  const { input } = facts;
  const themes = [...new Set(actions.map((a) => a.tag))];
  const firm = {
    industry: input.industry,
    employees: input.firm.employees,
    goods: facts.goods,
    alliance: input.needs.allianceInterest === true,
  };
  return suggestReferrals(input.catalogues.resources, themes, input.today, firm).flatMap((resource) => {
    const own = actions.find((a) => resource.tags.includes(a.tag));
    const action = own ?? actions[0];
    return action ? [{ resource, action, near: own !== undefined }] : [];
  });
}

/** One card a theme, so that three cards help three actions; a general one only while there is no other. */
function chooseCards(matches: readonly Match[]): readonly Match[] {
  const near = matches.filter((m) => m.near);
  const perAction = near.filter((m, i) => near.findIndex((x) => x.action.id === m.action.id) === i);
  const chosen = perAction.slice(0, MAX_CARDS);
  return chosen.length > 0 ? chosen : matches.slice(0, 1);
}

function cardOf({ resource, action }: Match): Card {
  const by = action.firstStepBy ?? action.startsOn;
  return {
    resourceId: resource.id,
    why: fit(WHY, tight(fill(resource.why, { action: action.id }).zh), tight(resource.helps.zh)),
    tag: action.tag,
    action: action.id,
    firstStep: by === null ? resource.firstStep.zh : `${shortDay(by)}前${resource.firstStep.zh}`,
  };
}

function consideredOf(
  matches: readonly Match[],
  cards: readonly Match[],
  facts: Facts,
): ReportContent['referrals']['considered'] {
  const other = matches.find((m) => !cards.includes(m));
  if (!other) return null;
  const { resource, action } = other;
  const rival = cards.find((c) => c.action.id === action.id);
  const theme = tight(tags[action.tag].zh);
  const need = hundredths(facts.needs.get(action.tag) ?? 0);
  const reason = rival
    ? `${action.id}已先用${tight(rival.resource.name.zh)}；同一項行動一次只送一件，結果出來再評估。`
    : `對應${theme}，需求值${need}，排在前${cards.length}項之後；第30天回報時再評估。`;
  return { resourceId: resource.id, reason };
}

export function referralsSection(facts: Facts, actions: readonly ReportAction[]): ReportContent['referrals'] {
  if (!facts.input.needs.referralOk) {
    const noneReason = '企業在申請書未勾選願意轉介；如有需要，第30天回報時勾選即可補辦。';
    return {
      title: '暫不轉介：申請書未勾選同意，第30天可補',
      cards: [],
      considered: null,
      noneReason,
      consentGiven: false,
    };
  }
  const matches = matchesOf(facts, actions);
  const cards = chooseCards(matches);
  const considered = consideredOf(matches, cards, facts);
  if (cards.length === 0) {
    return {
      title: '0項資源合用，本案暫不轉介',
      cards: [],
      considered,
      noneReason: '目錄內沒有在有效期內且符合行動主題的資源。',
      consentGiven: true,
    };
  }
  const head = `${cards.length}項資源現在就用得上`;
  return {
    title: considered ? title(`${head}，1項看過先不用`) : head,
    cards: cards.map(cardOf),
    considered,
    noneReason: '',
    consentGiven: true,
  };
}
