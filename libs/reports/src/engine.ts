import Handlebars from 'handlebars';
import { readTemplates } from './files';
import { richText } from './rich';

export type Template = (data: unknown) => string;

/** Our own drawings and nothing else: whatever is not one of them is escaped like any text. */
function drawing(svg: unknown): Handlebars.SafeString | string {
  return typeof svg === 'string' && svg.startsWith('<svg ') ? new Handlebars.SafeString(svg) : '';
}

/** A document's template with its parts, all of one folder; `linked` when its sections are numbered as a report's are. */
export function compileTemplates(folder: string, entry: string, linked = true): Template {
  const engine = Handlebars.create();
  engine.registerHelper('rich', (text: unknown, { data }: Handlebars.HelperOptions) => {
    const { en = false } = (data as { root: { en?: boolean } }).root;
    return new Handlebars.SafeString(richText(typeof text === 'string' ? text : '', en, linked));
  });
  engine.registerHelper('svg', drawing);
  const templates = readTemplates(folder);
  for (const [name, source] of templates) engine.registerPartial(name, source);
  return engine.compile(templates.get(entry) ?? '', { strict: true, assumeObjects: false });
}

/** CSS as it stands, which Handlebars would escape. */
export function asCss(css: string): Handlebars.SafeString {
  return new Handlebars.SafeString(css);
}
