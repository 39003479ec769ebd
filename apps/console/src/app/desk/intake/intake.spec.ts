import { screen, within } from '@testing-library/dom';
import { Component } from '@angular/core';
import { address, asked, settle } from '../../../testing/open';
import { aCall } from '../../../testing/calls';
import { NOW, openDesk } from '../../../testing/desk';
import { aDraft, definition, DRAFT_ID } from '../../../testing/drafts';
import { choose, press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import '../../apply/frame/step-page';
import './intake';
import { intakeRoutes } from './intake.routes';
import './keying';

@Component({ template: '' })
class Elsewhere {}

const routes = [
  { path: 'desk/intake', children: intakeRoutes },
  { path: 'desk/cases/:no', component: Elsewhere },
];
const FILE = { id: '1f17714f-2395-4e1e-9a17-694fe1ff398b', name: '掃描.png', bytes: 9, mime: 'image/png' };
const stored = { ...FILE, sha256: 'a', purpose: 'ATTACHMENT', at: NOW };
const keyed = { id: DRAFT_ID, call: 'diagnosis-113', savedAt: NOW, revision: 2, status: 'drafted', number: null };

async function openIntake(): Promise<void> {
  await openDesk(routes, '/desk/intake');
  (await asked('GET', '/drafts')).flush({ drafts: [{ ...keyed, onBehalf: true }] });
  (await asked('GET', '/calls')).flush({ calls: [aCall('DIAGNOSIS')] });
  await settle(30);
}
function pickScan(): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [new File(['scan'], FILE.name, { type: FILE.mime })] });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('intake on behalf', () => {
  it('begins with how it came and how many pages, and uploads the scan', async () => {
    await openIntake();
    choose('電子郵件');
    type('收到頁數', '2');
    pickScan();
    await settle();
    press('開始建檔');
    const begun = await asked('POST', '/drafts');
    expect(begun.request.body).toEqual({ call: 'diagnosis-113', onBehalf: { channel: 'EMAIL', pagesReceived: 2 } });
    begun.flush(aDraft({ onBehalf: true }));
    const scan = await asked('POST', `/drafts/${DRAFT_ID}/files`);
    expect(scan.request.params.get('purpose')).toBe('ATTACHMENT');
    scan.flush(stored);
    await settle(30);
    expect(address()).toBe(`/desk/intake/${DRAFT_ID}`);
  });

  it('goes on with the same draft when the scan was refused', async () => {
    await openIntake();
    pickScan();
    press('開始建檔');
    (await asked('POST', '/drafts')).flush(aDraft({ onBehalf: true }));
    const refused = problem(422, 'FILE_TYPE', 'file');
    (await asked('POST', `/drafts/${DRAFT_ID}/files`)).flush(refused, { status: 422, statusText: '' });
    await settle(20);
    expect(screen.getByRole('alert').textContent).toContain('只接受 PDF、JPG、PNG 檔');
    press('開始建檔');
    (await asked('POST', `/drafts/${DRAFT_ID}/files`)).flush(stored);
    await settle(20);
    expect(address()).toBe(`/desk/intake/${DRAFT_ID}`);
  });

  it('lists what is being keyed in, to go on with or to delete', async () => {
    await openIntake();
    expect(screen.getByRole('link', { name: '繼續' }).getAttribute('href')).toBe(`/desk/intake/${DRAFT_ID}`);
    press('刪除');
    await settle(200);
    within(screen.getByRole('dialog')).getByRole('button', { name: '刪除' }).click();
    (await asked('DELETE', `/drafts/${DRAFT_ID}`)).flush(null);
    await settle(300);
    expect(screen.getByText('沒有建檔中的申請。')).toBeTruthy();
  });

  it('shows the firm’s own form with the scan at hand, and stays at the desk', async () => {
    URL.createObjectURL = (): string => 'blob:scan';
    URL.revokeObjectURL = (): void => undefined;
    await openDesk(routes, `/desk/intake/${DRAFT_ID}/step/1?page=3`);
    const draft = aDraft({ onBehalf: true, files: [stored] });
    (await asked('GET', `/drafts/${DRAFT_ID}`)).flush(draft);
    (await asked('GET', `/drafts/${DRAFT_ID}`)).flush(draft);
    (await asked('GET', `/drafts/${DRAFT_ID}/files/${FILE.id}`)).flush(new Blob(['scan']));
    (await asked('GET', '/questionnaires/intl-marketing-capability%40113.1')).flush(definition);
    await settle(50);
    expect(screen.getByLabelText('聯絡人姓名')).toBeTruthy();
    expect(screen.getByRole('img', { name: FILE.name }).getAttribute('src')).toBe('blob:scan');
    press('上一步');
    await settle(50);
    expect(address()).toContain(`/desk/intake/${DRAFT_ID}/step/1`);
  });
});
