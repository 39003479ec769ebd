import { checkAttachment, MAX_ATTACHMENTS, mayAttach, mayDetach } from './attachments';

describe('what is attached to an interview', () => {
  it.each([
    ['PHOTO', 'image/jpeg', 0, []],
    ['PHOTO', 'application/pdf', 0, ['ATTACHMENT_NO_PICTURE']],
    ['SCREENSHOT', 'application/pdf', 0, ['ATTACHMENT_NO_PICTURE']],
    ['DOCUMENT', 'application/pdf', MAX_ATTACHMENTS - 1, []],
    ['DOCUMENT', 'image/png', 0, []],
    ['DOCUMENT', 'application/pdf', MAX_ATTACHMENTS, ['ATTACHMENTS_FULL']],
  ] as const)('%s of %s beside %i others', (kind, mime, count, codes) => {
    expect(checkAttachment({ kind, mime, count }).map((r) => r.code)).toEqual(codes);
  });

  it('is added while the report lies with the consultant, and removed until it was handed in', () => {
    const all = ['dispatched', 'scheduled', 'interviewed', 'submitted', 'sentBack', 'approved'] as const;
    expect(all.filter(mayAttach)).toEqual(['scheduled', 'interviewed', 'sentBack']);
    expect(all.filter(mayDetach)).toEqual(['scheduled', 'interviewed']);
  });
});
