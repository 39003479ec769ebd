import type { FileAnswer } from './api';

/** Gives a file to the browser's downloads. */
export function handOver(document: Document, file: FileAnswer): void {
  const url = URL.createObjectURL(file.blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
