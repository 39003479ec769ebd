import type { ReportModel } from '@pilotage/domain/report';
import Handlebars from 'handlebars';
import { readStyles, readTemplates } from './files';
import { drawable, fontFaces } from './fonts/faces';
import { pageRules } from './page-rules';
import { richText } from './rich';
import { reportView, type ReportView } from './view/view';

type Template = (data: unknown) => string;

interface Loaded {
  readonly template: Template;
  readonly styles: string;
}

let loaded: Loaded | null = null;

/** Our own drawings and nothing else: whatever is not one of them is escaped like any text. */
function drawing(svg: unknown): Handlebars.SafeString | string {
  return typeof svg === 'string' && svg.startsWith('<svg ') ? new Handlebars.SafeString(svg) : '';
}

function load(): Loaded {
  const engine = Handlebars.create();
  engine.registerHelper('rich', (text: unknown, { data }: Handlebars.HelperOptions) => {
    const { en } = (data as { root: ReportView }).root;
    return new Handlebars.SafeString(richText(typeof text === 'string' ? text : '', en));
  });
  engine.registerHelper('svg', drawing);
  const templates = readTemplates();
  for (const [name, source] of templates) engine.registerPartial(name, source);
  const template = engine.compile(templates.get('report') ?? '', { strict: true, assumeObjects: false });
  return { template, styles: readStyles() };
}

const SECTIONS = Array.from({ length: 12 }, (_, i) => i + 1);

/** Ids at the starts and ends of the sections; the printed document tells where each came to lie. */
const MARKS: readonly string[] = SECTIONS.flatMap((no) => [`s${no}`, `e${no}`]);

/**
 * The whole document as one HTML text, with the style sheets and the font faces its characters need.
 * Pure: the same model gives the same text.
 * @param joined numbers of sections that do not open a new page (see `crowding`)
 */
export function renderHtml(model: ReportModel, joined: readonly number[] = []): string {
  loaded ??= load();
  const view = reportView(model);
  const css = new Handlebars.SafeString(`${pageRules(view.document, joined)}\n${loaded.styles}`);
  const html = drawable(loaded.template({ ...view, css, marks: MARKS }));
  return html.replace('/*fonts*/', () => fontFaces(html));
}
