import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveDraft, seeDraft, startDraft, submitDraft, uploadDraftFile } from '@pilotage/contracts/apply';
import { seeDeskFile } from '@pilotage/contracts/desk';
import { anApplication, CaseInHand, nextUbn } from '../builders/cases';
import { lockedPage, picture, program, signedPage } from '../demo/papers';
import type { Caller } from '../support/caller';
import { refused } from '../support/refused';
import { TestOffice } from '../support/office';

const MB = 1024 * 1024;
const text = (content: string) => new Uint8Array(Buffer.from(content));
const padded = (content: Uint8Array, bytes: number) => {
  const out = new Uint8Array(bytes);
  out.set(content);
  out.set(text('%%EOF\n'), bytes - 6);
  return out;
};

describe('a firm uploads', () => {
  let office: TestOffice;
  let firm: Caller;
  let draft: string;
  let ubn: string;
  beforeAll(async () => {
    office = await TestOffice.open();
    ubn = nextUbn();
    firm = await office.newFirm(ubn);
    draft = (await firm.call(startDraft, { body: { call: office.callSlug } })).id;
  });
  afterAll(() => office.close());

  const upload = (name: string, content: Uint8Array<ArrayBuffer>, mime = 'application/pdf') =>
    firm.upload(uploadDraftFile, { params: { id: draft }, query: { purpose: 'ATTACHMENT' } }, { name, content, mime });
  const stored = async (): Promise<string[]> => {
    const folder = join(office.instance.folder, 'files');
    const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    return names.filter((n) => n.isFile()).map((n) => n.name);
  };

  it.each([
    ['a program that calls itself a PDF', '問卷.pdf', program(20_480), 'FILE_TYPE'],
    ['a page of HTML', '說明.pdf', text('<!doctype html><script>alert(1)</script>'), 'FILE_TYPE'],
    [
      'an SVG with a script',
      '章.png',
      text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'FILE_TYPE',
    ],
    ['an archive', '文件.pdf', new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(60)]), 'FILE_TYPE'],
    ['plain text', '簽章.pdf', text('簽章'), 'FILE_TYPE'],
    ['nothing', '空.pdf', new Uint8Array(0), 'FILE_BROKEN'],
    ['a PDF that was cut off', '斷.pdf', signedPage().slice(0, 200), 'FILE_BROKEN'],
    ['a PDF behind a password', '密.pdf', lockedPage(), 'FILE_BROKEN'],
    ['a byte more than ten megabytes', '大.pdf', padded(signedPage(), 10 * MB + 1), 'FILE_TOO_LARGE'],
  ] as const)('%s is refused by name, and nothing of it is kept', async (_what, name, content, code) => {
    const before = await stored();
    const { problem } = await refused(upload(name, content));
    expect([problem.refusals[0]?.code, problem.refusals[0]?.field]).toEqual([code, 'file']);
    expect(problem.refusals[0]?.message.zh.length).toBeGreaterThan(5);
    expect(await stored()).toEqual(before);
  });

  it('a request without a file is refused', async () => {
    const request = { params: { id: draft }, query: { purpose: 'ATTACHMENT' as const } };
    const json = await firm.send(uploadDraftFile, request, '{}', { 'content-type': 'application/json' });
    expect(json.status).toBe(422);
  });

  it('exactly ten megabytes of PDF, and pictures, are kept under their own names with the hash of their content', async () => {
    const kept = [
      await upload('滿.pdf', padded(signedPage(), 10 * MB)),
      await upload('C:\\用印\\簽章頁.jpg', picture('jpg'), 'text/html'),
      await upload('../../etc/簽章.png', picture('png'), 'application/x-msdownload'),
      await upload('a\u202Egnp.exe?.png', picture('png')),
    ];
    expect(kept.map((f) => [f.name, f.mime])).toEqual([
      ['滿.pdf', 'application/pdf'],
      ['簽章頁.jpg', 'image/jpeg'],
      ['簽章.png', 'image/png'],
      ['agnp.exe.png', 'image/png'],
    ]);
    const names = await stored();
    expect(kept.every((f) => names.includes(f.sha256))).toBe(true);
    const seen = await firm.call(seeDraft, { params: { id: draft } });
    expect(seen.files.map((f) => f.id)).toEqual(kept.map((f) => f.id));
  });

  it('and the desk receives them as attachments that no browser opens in place', async () => {
    const made = await CaseInHand.applied(office);
    const own = nextUbn();
    const owner = await office.newFirm(own);
    const { id } = await owner.call(startDraft, { body: { call: office.callSlug } });
    const file = await owner.upload(
      uploadDraftFile,
      { params: { id }, query: { purpose: 'SIGNED_PAGE' } },
      { name: '第1頁 <簽章>.pdf', content: signedPage() },
    );
    const signature = { kind: 'UPLOAD' as const, fileId: file.id };
    const body = { application: anApplication(own, { signature }) };
    await owner.call(saveDraft, { params: { id }, body, revision: 0 });
    const { number } = await owner.call(submitDraft, { params: { id } });
    const response = await office.coordinator.send(seeDeskFile, { params: { no: number, id: file.id } }, undefined, {});
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="_1_ __.pdf"; filename*=UTF-8''${encodeURIComponent('第1頁 簽章.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(signedPage());
    const elsewhere = office.coordinator.call(seeDeskFile, { params: { no: made.no, id: file.id } });
    expect((await refused(elsewhere)).code).toBe('NOT_FOUND');
  });

  it('and a signature is only a file of the same application', async () => {
    const other = await CaseInHand.applied(office);
    const { id } = await other.firm.call(startDraft, { body: { call: office.callSlug } });
    const theirs = await other.firm.upload(
      uploadDraftFile,
      { params: { id }, query: { purpose: 'SIGNED_PAGE' } },
      { name: '別人的.pdf', content: signedPage() },
    );
    const signature = { kind: 'UPLOAD' as const, fileId: theirs.id };
    await firm.call(saveDraft, {
      params: { id: draft },
      body: { application: anApplication(ubn, { signature }) },
      revision: 0,
    });
    const { problem } = await refused(firm.call(submitDraft, { params: { id: draft } }));
    expect(problem.refusals).toMatchObject([{ code: 'SIGNATURE_MISSING', field: 'signature.fileId' }]);
  });

  it('and what is kept is whole: each file is named by the hash of its content', async () => {
    const folder = join(office.instance.folder, 'files');
    const names = await stored();
    for (const name of names) {
      const content = await readFile(join(folder, name.slice(0, 2), name.slice(2, 4), name));
      expect(createHash('sha256').update(content).digest('hex')).toBe(name);
    }
  });
});
