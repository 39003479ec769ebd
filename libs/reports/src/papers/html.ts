import type { PaperKind } from '@pilotage/domain/alliance';
import { asCss, compileTemplates, type Template } from '../engine';
import { readStyles } from '../files';
import { drawable, fontFaces } from '../fonts/faces';
import { pageRules } from '../page-rules';
import type { ProposalPapers } from './model';
import type { PanelSummaryPaper } from './panel-model';
import { panelSummaryView } from './panel-view';
import { papersView } from './view';

type Entry = 'papers' | 'panel';
interface Printed {
  readonly document: { readonly left: string; readonly right: string; readonly footer: string };
}
const templates = new Map<Entry, Template>();
let styles: string | null = null;

/** A paper of a proposal as one HTML text. Pure: the same papers give the same text. */
export function renderPapers(papers: ProposalPapers, kind: PaperKind): string {
  return render('papers', papersView(papers, kind));
}

/** The summary sheet of a panel's frozen result, likewise. */
export function renderPanelSummary(paper: PanelSummaryPaper): string {
  return render('panel', panelSummaryView(paper));
}

function render(entry: Entry, view: Printed): string {
  styles ??= readStyles('base.css', 'papers.css');
  const template = templates.get(entry) ?? compileTemplates('papers/templates', entry, false);
  templates.set(entry, template);
  const { left, right, footer } = view.document;
  const rules = pageRules({ runningLeft: left, runningRight: right, footer, draft: false });
  const html = drawable(template({ ...view, css: asCss(`${rules}\n${styles}`) }));
  return html.replace('/*fonts*/', () => fontFaces(html));
}
