import type { Text } from '@pilotage/domain/kernel';

/**
 * The words of one event. `{no}`, `{deadline}` and the like are filled from what the event may know; a mail never holds
 * report text or personal data, only where to look (SPEC P4).
 */
export interface NoticeTemplate {
  readonly subject: Text;
  /** Paragraphs. */
  readonly body: readonly Text[];
  readonly button: Text | null;
}

export type NoticeTemplates = Readonly<Record<string, NoticeTemplate>>;

/** Every area of the product brings its own events; `send-notice` looks them up here. */
export const NOTICE_TEMPLATES = Symbol('notice templates');

const escapeHtml = (s: string): string =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export interface Composed {
  readonly subject: string;
  readonly paragraphs: string[];
  readonly button: string | null;
  readonly footer: string;
  readonly text: string;
  readonly html: string;
}

const FOOTER: Text = {
  zh: '本信由系統寄出，請勿直接回覆。時間皆為臺灣時間（Asia/Taipei，UTC+8）。',
  en: 'Sent by the system; please do not reply. All times are Taiwan time (Asia/Taipei, UTC+8).',
};

/** What a mail says in one language; the button is not part of it. */
export interface Wording {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

const pickerOf =
  (locale: string) =>
  (t: Text): string =>
    locale === 'en' ? t.en : t.zh;

/** The words that the product came with. */
export function originalWording({ subject, body }: NoticeTemplate, locale: string): Wording {
  const pick = pickerOf(locale);
  return { subject: pick(subject), paragraphs: body.map(pick) };
}

/** Makes a mail in one language; the address of the button stands in the text too. */
export function compose(
  template: NoticeTemplate,
  locale: string,
  params: Readonly<Record<string, string>>,
  url: string | null,
  wording: Wording = originalWording(template, locale),
): Composed {
  const pick = pickerOf(locale);
  const put = (s: string): string => s.replace(/\{(\w+)\}/g, (whole, key: string) => params[key] ?? whole);
  const paragraphs = wording.paragraphs.map(put);
  const button = template.button && url ? pick(template.button) : null;
  const lines = [
    ...paragraphs,
    ...(button ? [`${button}${locale === 'en' ? ':' : '：'}\n${url}`] : []),
    `—\n${pick(FOOTER)}`,
  ];
  const html = [
    `<!doctype html><html lang="${locale === 'en' ? 'en' : 'zh-Hant-TW'}"><body style="margin:0;background:#f5f8f9">`,
    "<div style=\"max-width:560px;margin:0 auto;padding:28px 20px;font:16px/1.75 'PingFang TC','Microsoft JhengHei',sans-serif;color:#0c2230\">",
    '<p style="margin:0 0 20px;font-weight:600;color:#0a2231"><span style="display:inline-block;width:18px;height:12px;border:1px solid #0a2231;background:linear-gradient(90deg,#fff 50%,#d6372a 50%);vertical-align:-1px;margin-right:8px"></span>領航 Pilotage</p>',
    ...paragraphs.map((p) => `<p style="margin:0 0 14px">${escapeHtml(p).replaceAll('\n', '<br>')}</p>`),
    button
      ? `<p style="margin:24px 0"><a href="${escapeHtml(url ?? '')}" style="display:inline-block;background:#0b5572;color:#fff;text-decoration:none;padding:12px 20px;border-radius:8px">${escapeHtml(button)}</a></p>`
      : '',
    button
      ? `<p style="margin:0 0 14px;font-size:13px;color:#41586a;word-break:break-all">${escapeHtml(url ?? '')}</p>`
      : '',
    `<p style="margin:28px 0 0;padding-top:14px;border-top:1px solid #d3dee4;font-size:13px;color:#41586a">${escapeHtml(pick(FOOTER))}</p>`,
    '</div></body></html>',
  ].join('');
  const subject = put(wording.subject);
  return { subject, paragraphs, button, footer: pick(FOOTER), text: `${lines.join('\n\n')}\n`, html };
}
