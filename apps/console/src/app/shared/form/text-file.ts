function bytesOf(file: Blob): Promise<ArrayBuffer> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as ArrayBuffer);
    reader.onerror = () => failed(new Error('the file cannot be read', { cause: reader.error }));
    reader.readAsArrayBuffer(file);
  });
}

/** The text of a file that a spreadsheet or an office has written: UTF-8, or Big5 where it is not that. */
export async function textOf(file: Blob): Promise<string> {
  const bytes = await bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('big5').decode(bytes);
  }
}
