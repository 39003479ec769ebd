/**
 * The Chinese webfont. At the desk it is asked for at once; on the portal after the first paint, since the system's own
 * Chinese font stands first there and the first view must stay small.
 */
export function fetchLateFonts(document: Document, when: 'now' | 'after first paint'): void {
  const add = (): void => {
    if (document.getElementById('late-fonts')) return;
    const link = document.createElement('link');
    link.id = 'late-fonts';
    link.rel = 'stylesheet';
    link.href = 'late-fonts.css';
    document.head.append(link);
  };
  if (when === 'now') return add();
  const window = document.defaultView;
  if (!window) return;
  window.requestAnimationFrame(() => window.setTimeout(add, 200));
}
