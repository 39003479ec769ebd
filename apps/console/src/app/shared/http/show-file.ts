import type { FileAnswer } from './api';
import { handOver } from './hand-over';

/**
 * Shows a file beside the page. The new page must be asked for while the press still counts as the person's own; where
 * the browser refuses it, the file goes to the downloads.
 */
export function showFile(document: Document): { with(file: FileAnswer | null): void } {
  const page = document.defaultView?.open('', '_blank') ?? null;
  return {
    with: (file) => {
      if (!file) return page?.close();
      if (!page) return handOver(document, file);
      const url = URL.createObjectURL(file.blob);
      page.location.href = url;
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
  };
}
