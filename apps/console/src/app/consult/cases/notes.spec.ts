import { screen, within } from '@testing-library/dom';
import type { WireNote } from '@pilotage/contracts/consult';
import { openMyCase } from '../../../testing/consulting';
import { asked, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { mergeNotes } from './notes-merge';

const path = '/consult/diagnoses/D113-0152/notes';
const saved = '2024-06-28T02:24:30.000Z';

function aNote(over: Partial<WireNote> = {}): WireNote {
  return {
    code: 'V01',
    topic: 'MARKETPLACE_OPS',
    said: '平台由代理商管。',
    meaning: '沒有數據。',
    confirmed: false,
    isPrivate: false,
    ...over,
  };
}

const openNotes = (notes: WireNote[] = [aNote()]): Promise<void> => openMyCase({ notes }, '?tab=notes');
const said = (): string[] => screen.getAllByLabelText<HTMLTextAreaElement>('企業說了什麼').map((f) => f.value);

describe('notes of an interview', () => {
  beforeEach(() => localStorage.clear());

  it('save themselves on the revision they were changed on, and show their new code', async () => {
    await openNotes();
    press('新增筆記');
    await settle();
    const fields = screen.getAllByLabelText<HTMLTextAreaElement>('企業說了什麼');
    fields[1]?.dispatchEvent(new Event('focus'));
    const field = fields[1] as HTMLTextAreaElement;
    field.value = '客訴寄回要三週。';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const request = await asked('PUT', path);
    expect(request.request.headers.get('If-Match')).toBe('"4"');
    const sent = (request.request.body as { notes: WireNote[] }).notes;
    expect(sent.map((n) => [n.code, n.said])).toEqual([
      ['V01', '平台由代理商管。'],
      [null, '客訴寄回要三週。'],
    ]);
    request.flush({ notes: [sent[0], { ...sent[1], code: 'V02' }], revision: 5, savedAt: saved });
    await settle(30);
    expect(screen.getByText('V02')).toBeTruthy();
    expect(screen.getByText('已儲存 10:24')).toBeTruthy();
  });

  it('keep an internal lane apart', async () => {
    await openNotes([]);
    press('新增內部筆記');
    await settle();
    type('內部', '老闆不在場時說法不同。');
    const request = await asked('PUT', path);
    expect((request.request.body as { notes: WireNote[] }).notes).toEqual([
      { code: null, topic: 'PRIVATE', said: '老闆不在場時說法不同。', meaning: '', confirmed: false, isPrivate: true },
    ]);
  });

  it('lose nothing when somebody else saved meanwhile', async () => {
    await openNotes();
    type('企業說了什麼', '平台由代理商管，密碼也在他那裡。');
    const stale = {
      revision: 6,
      notes: [aNote({ said: '平台由代理商管理。' }), aNote({ code: 'V02', said: '別處的筆記。' })],
    };
    (await asked('PUT', path)).flush(problem(412, 'STALE_VERSION', '', { name: '—', time: saved }, stale), {
      status: 412,
      statusText: '',
    });
    const again = await asked('PUT', path);
    expect(again.request.headers.get('If-Match')).toBe('"6"');
    await settle();
    expect(said()).toEqual(['平台由代理商管理。', '別處的筆記。', '平台由代理商管，密碼也在他那裡。']);
    expect(screen.getByText(/兩邊的內容都保留/)).toBeTruthy();
  });

  it('stay on this device while offline, and are found again', async () => {
    const rest = { base: [aNote()], mine: [aNote({ said: '離線寫的。' })] };
    localStorage.setItem('pilotage.kept.notes.D113-0152', JSON.stringify({ at: saved, value: rest }));
    await openNotes();
    expect(screen.getByText(/已找回這台裝置上/)).toBeTruthy();
    expect(said()).toEqual(['離線寫的。']);
    expect(((await asked('PUT', path)).request.body as { notes: WireNote[] }).notes[0]?.said).toBe('離線寫的。');
  });

  it('ask before a written note is deleted', async () => {
    await openNotes();
    press('刪除V01');
    await settle(100);
    within(screen.getByRole('dialog')).getByRole('button', { name: '刪除' }).click();
    expect((await asked('PUT', path)).request.body).toEqual({ notes: [] });
  });
});

describe('merging notes', () => {
  const [a, b] = [aNote(), aNote({ code: 'V02', said: '第二則' })];

  it('takes mine where only I changed it, and drops what only I deleted', () => {
    const mine = [aNote({ said: '我改的' })];
    expect(mergeNotes([a, b], mine, [a, b])).toEqual({ notes: mine, twice: 0 });
  });

  it('keeps theirs when they changed what I deleted', () => {
    const theirs = [aNote({ said: '他改的' })];
    expect(mergeNotes([a], [], theirs)).toEqual({ notes: theirs, twice: 0 });
  });

  it('keeps both where both changed it', () => {
    const merged = mergeNotes([a], [aNote({ said: '我改的' })], [aNote({ said: '他改的' })]);
    expect(merged.twice).toBe(1);
    expect(merged.notes.map((n) => [n.code, n.said])).toEqual([
      ['V01', '他改的'],
      [null, '我改的'],
    ]);
  });
});
