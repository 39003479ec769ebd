import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeDraftFile, startDraft, uploadDraftFile } from '@pilotage/contracts/apply';
import { ready } from '@pilotage/contracts/admin';
import { signedPage } from '../demo/papers';
import { TestOffice } from '../support/office';
import { Bucket, SmtpInbox } from '../support/outside';

describe('with a mail server and an object store of its own', () => {
  let smtp: SmtpInbox;
  let bucket: Bucket;
  let office: TestOffice;
  beforeAll(async () => {
    [smtp, bucket] = await Promise.all([SmtpInbox.start(), Bucket.start('pilotage-files')]);
    office = await TestOffice.open({
      env: {
        SMTP_URL: smtp.url,
        MAIL_FROM: '領航計畫辦公室（示範） <desk@pilotage.example>',
        S3_ENDPOINT: bucket.endpoint,
        S3_BUCKET: bucket.name,
        S3_ACCESS_KEY_ID: 'key',
        S3_SECRET_ACCESS_KEY: 'secret',
      },
    });
  });
  afterAll(async () => {
    await office.close();
    await Promise.all([smtp.stop(), bucket.stop()]);
  });

  it('is ready', async () => {
    expect(await office.instance.caller().call(ready)).toMatchObject({ status: 'ok' });
  });

  it('keeps a paper in the bucket under its hash and gives it back byte for byte', async () => {
    const desk = office.coordinator;
    const draft = await desk.call(startDraft, {
      body: { call: office.callSlug, email: 'a@firm.example', onBehalf: { channel: 'PAPER', pagesReceived: 3 } },
    });
    const content = signedPage();
    const kept = await desk.upload(
      uploadDraftFile,
      { params: { id: draft.id }, query: { purpose: 'SIGNED_PAGE' } },
      { name: '第一頁.pdf', content },
    );
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect([...bucket.objects.keys()]).toEqual([sha256]);
    expect(bucket.objects.get(sha256)?.equals(content)).toBe(true);
    const back = await desk.call(seeDraftFile, { params: { id: draft.id, file: kept.id } });
    expect(Buffer.from(back.content).equals(content)).toBe(true);
    const files = join(office.instance.folder, 'files');
    expect(existsSync(files) ? readdirSync(files) : []).toEqual([]);
  });

  it('sends a mail to the server, in text and HTML, and writes none into the folder', async () => {
    const browser = office.instance.caller();
    await browser.call(startDraft, { body: { call: office.callSlug, email: 'someone@firm.example' } });
    await office.settled();
    const [mail] = smtp.received;
    expect(smtp.received).toHaveLength(1);
    expect(mail).toMatchObject({ from: 'desk@pilotage.example', to: ['someone@firm.example'] });
    expect(mail?.source).toMatch(/Content-Type: text\/plain; charset=utf-8/i);
    expect(mail?.source).toMatch(/Content-Type: text\/html; charset=utf-8/i);
    expect(readdirSync(join(office.instance.folder, 'mail'))).toEqual([]);
  });
});
