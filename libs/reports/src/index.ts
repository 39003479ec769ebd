/**
 * Report model → view data → HTML (Handlebars) → PDF (Chromium). `createPrinter` is what the API uses; the steps before
 * it are pure. Nothing here reads the environment, the clock or the database.
 */
export { bundledChromium } from './chromium';
export { missingGlyphs } from './fonts/faces';
export { renderHtml } from './html';
export { renderPanelSummary, renderPapers } from './papers/html';
export { paperTitles, type ProposalPapers } from './papers/model';
export type { PanelSummaryPaper } from './papers/panel-model';
export { createPrinter, launchBrowser, type PrintedReport, type Printer, type PrinterOptions } from './print';
export { reportView, type ReportView } from './view/view';
