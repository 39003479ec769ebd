import { fireEvent, screen, within } from '@testing-library/dom';
import { aVisit, openMyCase } from '../../../testing/consulting';
import { asked, settle } from '../../../testing/open';
import { choose, press } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import type { Attachment } from './attachments-client';

const path = '/diagnoses/D113-0152/attachments';
const held = { status: 'interviewed', interviews: [aVisit({ status: 'HELD' })], moves: [] } as const;

function anAttachment(over: Partial<Attachment> = {}): Attachment {
  return {
    id: '6f17714f-2395-4e1e-9a17-694fe1ff398b',
    interview: aVisit().id,
    kind: 'PHOTO',
    name: '展示架.jpg',
    bytes: 2_400_000,
    mime: 'image/jpeg',
    at: '2024-07-02T03:40:00.000Z',
    byOffice: false,
    hasThumbnail: true,
    removable: true,
    ...over,
  };
}

async function open(attachments: Attachment[], isOpen = true): Promise<void> {
  await openMyCase({ ...held, interviews: [...held.interviews], moves: [] });
  (await asked('GET', path)).flush({ attachments, open: isOpen });
  await settle();
}

function pick(file: File): void {
  const picker = document.querySelector<HTMLInputElement>('pl-attachments input[type=file]');
  if (!picker) throw new Error('nothing to pick with');
  Object.defineProperty(picker, 'files', { value: [file], configurable: true });
  Object.defineProperty(picker, 'value', { value: '', writable: true, configurable: true });
  fireEvent.change(picker);
}

describe('the attachments of an interview', () => {
  it('are shown small, with their kind and whose they are', async () => {
    await open([
      anAttachment(),
      anAttachment({
        id: aVisit().id,
        name: '簽到.pdf',
        kind: 'DOCUMENT',
        byOffice: true,
        hasThumbnail: false,
        removable: false,
      }),
    ]);
    expect(document.querySelector('pl-attachments img')?.getAttribute('src')).toBe(
      `/api${path}/6f17714f-2395-4e1e-9a17-694fe1ff398b/thumbnail`,
    );
    expect(screen.getByText('計畫辦公室上傳')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^移除/ })).toHaveLength(1);
  });

  it('are added under a kind, and what is wrong with a file is said', async () => {
    await open([]);
    choose('文件');
    await settle();
    pick(new File(['%PDF'], '簽到.pdf', { type: 'application/pdf' }));
    const first = await asked('POST', path);
    expect([first.request.params.get('kind'), first.request.params.get('interview')]).toEqual([
      'DOCUMENT',
      aVisit().id,
    ]);
    first.flush(problem(422, 'FILE_BROKEN', 'file'), { status: 422, statusText: '' });
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('這個檔案無法開啟');
    pick(new File(['%PDF'], '簽到.pdf', { type: 'application/pdf' }));
    (await asked('POST', path)).flush({ attachments: [anAttachment({ name: '簽到.pdf' })], open: true });
    await settle();
    expect(screen.getByText('簽到.pdf')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('are removed after a question', async () => {
    await open([anAttachment()]);
    press('移除 展示架.jpg');
    await settle(100);
    within(screen.getByRole('dialog')).getByRole('button', { name: '移除' }).click();
    (await asked('DELETE', `${path}/6f17714f-2395-4e1e-9a17-694fe1ff398b`)).flush({ attachments: [], open: true });
    await settle();
    expect(screen.getByText('還沒有附件。')).toBeTruthy();
  });

  it('are only read once the report is handed in', async () => {
    await open([anAttachment({ removable: false })], false);
    expect(screen.getByRole('button', { name: '下載 展示架.jpg' })).toBeTruthy();
    expect(document.querySelector('pl-attachments input[type=file]')).toBeNull();
  });
});
