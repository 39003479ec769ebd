import type { ReportModel } from '@pilotage/domain/report';
import { asCss, compileTemplates, type Template } from './engine';
import { readStyles } from './files';
import { drawable, fontFaces } from './fonts/faces';
import { pageRules } from './page-rules';
import { reportView } from './view/view';

interface Loaded {
  readonly template: Template;
  readonly styles: string;
}

let loaded: Loaded | null = null;

const SECTIONS = Array.from({ length: 12 }, (_, i) => i + 1);

/** Ids at the starts and ends of the sections; the printed document tells where each came to lie. */
const MARKS: readonly string[] = SECTIONS.flatMap((no) => [`s${no}`, `e${no}`]);

/**
 * The whole document as one HTML text, with the style sheets and the font faces its characters need.
 * Pure: the same model gives the same text.
 * @param joined numbers of sections that do not open a new page (see `crowding`)
 */
export function renderHtml(model: ReportModel, joined: readonly number[] = []): string {
  loaded ??= {
    template: compileTemplates('templates', 'report'),
    styles: readStyles('base.css', 'sections.css'),
  };
  const view = reportView(model);
  const css = asCss(`${pageRules(view.document, joined)}\n${loaded.styles}`);
  const html = drawable(loaded.template({ ...view, css, marks: MARKS }));
  return html.replace('/*fonts*/', () => fontFaces(html));
}
