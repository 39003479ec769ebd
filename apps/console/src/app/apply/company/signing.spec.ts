import { fireEvent, screen } from '@testing-library/dom';
import { DRAFT_ID, openDraft } from '../../../testing/drafts';
import { asked, settle } from '../../../testing/open';
import { choose, press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { strokePath } from './signature-pad';

const path = `/drafts/${DRAFT_ID}`;

async function saved(): Promise<unknown> {
  const request = await asked('PATCH', path);
  request.flush({ revision: 4, savedAt: '2024-06-28T02:25:00.000Z' });
  return (request.request.body as { application: unknown }).application;
}

describe('signing', () => {
  it('keeps a drawn name as strokes of whole numbers, which the form accepts', async () => {
    await openDraft('step/1?page=4');
    choose(/在螢幕上簽名/);
    await settle();
    const pad = screen.getByRole('img', { name: /簽名區/ });
    fireEvent.pointerDown(pad, { pointerId: 1, clientX: 10, clientY: 20 });
    fireEvent.pointerMove(pad, { pointerId: 1, clientX: 40, clientY: 60 });
    fireEvent.pointerUp(pad, { pointerId: 1 });
    await settle();
    const { signature } = (await saved()) as { signature: { kind: string; strokes: string } };
    expect(signature.kind).toBe('DRAWN');
    expect(signature.strokes).toMatch(/^M\d+ \d+L\d+ \d+$/);
    press('重簽');
    expect(await saved()).toEqual({ signature: { strokes: '' } });
  });

  it('draws a touch without a move as a dot', () => {
    expect(strokePath([{ x: 10, y: 20 }])).toBe('M10 20L11 20');
  });

  it('takes a typed name for a signature', async () => {
    await openDraft('step/1?page=4');
    type('授權主管姓名', '吳試寧');
    choose(/輸入姓名/);
    await settle();
    expect(screen.getByText('以「吳試寧」簽署')).toBeTruthy();
    expect(await saved()).toEqual({ signature: { signerName: '吳試寧', kind: 'TYPED' } });
  });

  it('takes the stamped page as a file, and says what is wrong with another', async () => {
    await openDraft('step/1?page=4');
    choose(/上傳已簽章的掃描檔/);
    await settle();
    await saved();
    const input = screen.getByLabelText(/選擇檔案/);
    fireEvent.change(input, { target: { files: [new File(['x'], '簽章頁.txt')] } });
    (await asked('POST', `${path}/files`)).flush(problem(422, 'FILE_TYPE', 'file'), { status: 422, statusText: '' });
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('只接受 PDF、JPG、PNG 檔');
    fireEvent.change(input, { target: { files: [new File(['x'], '簽章頁.pdf')] } });
    const fileId = '8a83a376-153e-4693-854f-d6158e2c1c47';
    (await asked('POST', `${path}/files`)).flush({
      id: fileId,
      name: '簽章頁.pdf',
      bytes: 345_678,
      mime: 'application/pdf',
      sha256: '',
      purpose: 'SIGNED_PAGE',
      at: '2024-06-28T02:25:00.000Z',
    });
    await settle();
    expect(screen.getByText('已上傳：簽章頁.pdf（346 kB）')).toBeTruthy();
    expect(await saved()).toMatchObject({ signature: { kind: 'UPLOAD', fileId } });
  });

  it('reads a ROC date and says its weekday', async () => {
    await openDraft('step/1?page=4');
    type('簽章日期', '1130627');
    await settle();
    expect(screen.getByText('113年6月27日（四）')).toBeTruthy();
    expect(await saved()).toEqual({ signature: { signedOn: '2024-06-27' } });
  });
});
