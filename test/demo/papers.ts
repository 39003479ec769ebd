/** A one-page PDF that says what it is: the scan of a signed page, as a firm would upload it. */
export function signedPage(): Uint8Array<ArrayBuffer> {
  const content = 'BT /F1 18 Tf 72 720 Td (Signed page 1 - demonstration) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((o, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${o}\nendobj\n`;
    return at;
  });
  const xref = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}`;
  body += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(body, 'latin1'));
}

/** A Windows program of a given size: what must not get in. */
export function program(bytes: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(Math.max(bytes, 256));
  out.set([0x4d, 0x5a, 0x90, 0x00, 0x03]);
  out.set([0x40], 0x3c);
  out.set([0x50, 0x45, 0x00, 0x00], 0x40);
  return out;
}

/** The same page as it looks when it is locked with a password. */
export function lockedPage(): Uint8Array<ArrayBuffer> {
  const plain = Buffer.from(signedPage()).toString('latin1');
  return new Uint8Array(Buffer.from(plain.replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'), 'latin1'));
}

/** The smallest pictures of their kind. */
export function picture(kind: 'png' | 'jpg'): Uint8Array<ArrayBuffer> {
  const content = {
    png: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    jpg: '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  };
  return new Uint8Array(Buffer.from(content[kind], 'base64'));
}
