import { fullDate, taipeiDate } from './dates';
import { coverChart } from '../charts/cover';
import type { Context } from './context';
import { axesOf } from './dimensions';
import { ems, nameParts } from './text';

/** Ems of the 170 mm line at 15 pt; a longer name goes to 13 pt and then to two lines. */
const ONE_LINE = 31;

export function coverView(ctx: Context) {
  const { model, w, en } = ctx;
  const approved = model.approvedAt === null ? w.notApproved : fullDate(taipeiDate(model.approvedAt), ctx.locale);
  const stop = en ? '.' : '。';
  return {
    chart: coverChart(axesOf(ctx), w),
    nameParts: nameParts(model.firm.name),
    nameEn: en ? (model.firm.nameEn ?? '') : '',
    longName: ems(model.firm.name) > ONE_LINE,
    facts: [
      { label: w.caseNo, text: model.caseNo },
      { label: w.ubn, text: model.firm.ubn },
      { label: w.consultant, text: model.consultant },
      { label: w.approvedVersion, text: `${approved}・${model.version}` },
    ],
    note: [`${w.forReference}${stop}`, ...(model.firm.isFictional ? [`${w.fictional}${stop}`] : [])].join(
      en ? ' ' : '',
    ),
  };
}
