export { bundledChromium } from './chromium';
export { missingGlyphs } from './fonts/faces';
export { renderHtml } from './html';
export { createPrinter, type PrintedReport, type Printer, type PrinterOptions } from './print';
export { reportView, type ReportView } from './view/view';
