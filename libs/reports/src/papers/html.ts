import type { PaperKind } from '@pilotage/domain/alliance';
import { asCss, compileTemplates, type Template } from '../engine';
import { readStyles } from '../files';
import { drawable, fontFaces } from '../fonts/faces';
import { pageRules } from '../page-rules';
import type { ProposalPapers } from './model';
import { papersView } from './view';

let loaded: { readonly template: Template; readonly styles: string } | null = null;

/** A paper of a proposal as one HTML text. Pure: the same papers give the same text. */
export function renderPapers(papers: ProposalPapers, kind: PaperKind): string {
  loaded ??= {
    template: compileTemplates('papers/templates', 'papers'),
    styles: readStyles('base.css', 'papers.css'),
  };
  const view = papersView(papers, kind);
  const { left, right, footer } = view.document;
  const rules = pageRules({ runningLeft: left, runningRight: right, footer, draft: false });
  const html = drawable(loaded.template({ ...view, css: asCss(`${rules}\n${loaded.styles}`) }));
  return html.replace('/*fonts*/', () => fontFaces(html));
}
