import { screen } from '@testing-library/dom';
import { aDraft, DRAFT_ID, openDraft } from '../../../testing/drafts';
import { asked, notAsked, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';

const path = `/drafts/${DRAFT_ID}`;
const stored = (): { change: unknown } | null =>
  JSON.parse(localStorage.getItem(`pilotage.draft.${DRAFT_ID}`) ?? 'null') as { change: unknown } | null;
const saveLine = (): string => document.querySelector('pl-save-line')?.textContent?.trim() ?? '';

describe('saving by itself', () => {
  it('saves only what was changed, within five seconds, and says when', async () => {
    await openDraft('step/1?page=3', aDraft(), null);
    const typed = performance.now();
    type('職稱 （選填）', '國外業務');
    const request = await asked('PATCH', path);
    expect(performance.now() - typed).toBeLessThan(5000);
    expect(request.request.body).toEqual({ application: { profile: { contact: { title: '國外業務' } } } });
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    request.flush({ revision: 4, savedAt: '2024-06-28T02:24:30.000Z' });
    await settle();
    expect(saveLine()).toBe('已儲存 10:24');
    expect(stored()).toBeNull();
  });

  it('keeps unfinished values: a half-typed telephone is saved too', async () => {
    await openDraft('step/1?page=3');
    type('電話', '02-1');
    const request = await asked('PATCH', path);
    expect(request.request.body).toEqual({ application: { profile: { contact: { phone: '02-1' } } } });
  });

  it('keeps the words on this device while offline, and sends them when the server is back', async () => {
    await openDraft('step/1?page=3');
    type('職稱 （選填）', '國外業務');
    (await asked('PATCH', path)).error(new ProgressEvent('error'));
    await settle();
    expect(saveLine()).toBe('目前離線，內容先存在這台裝置');
    expect(stored()?.change).toEqual({ profile: { contact: { title: '國外業務' } } });
    press('儲存並繼續');
    (await asked('PATCH', path)).flush({ revision: 4, savedAt: '2024-06-28T02:25:00.000Z' });
    await settle();
    expect(stored()).toBeNull();
  });

  it('takes over what an earlier visit left on this device', async () => {
    const change = { profile: { contact: { title: '國外業務' } } };
    const base = aDraft().application;
    localStorage.setItem(
      `pilotage.draft.${DRAFT_ID}`,
      JSON.stringify({ change, base, at: '2024-06-28T02:00:00.000Z' }),
    );
    await openDraft('step/1?page=3');
    expect(screen.getByLabelText<HTMLInputElement>('職稱 （選填）').value).toBe('國外業務');
    expect(screen.getByText(/已找回這台裝置上/)).toBeTruthy();
    expect((await asked('PATCH', path)).request.body).toEqual({ application: change });
  });

  it('merges quietly when another device changed another field', async () => {
    await openDraft('step/1?page=3');
    type('職稱 （選填）', '國外業務');
    const current = aDraft({
      revision: 5,
      application: { profile: { contact: { name: '陳他人', phone: '02-10000027', email: 'lin@firm.example' } } },
    });
    (await asked('PATCH', path)).flush(problem(412, 'STALE_VERSION', '', { name: '—', time: '' }, { current }), {
      status: 412,
      statusText: '',
    });
    const again = await asked('PATCH', path);
    expect(again.request.headers.get('If-Match')).toBe('"5"');
    expect(again.request.body).toEqual({ application: { profile: { contact: { title: '國外業務' } } } });
    expect(screen.getByLabelText<HTMLInputElement>('聯絡人姓名').value).toBe('陳他人');
  });

  it('puts the same field to the person, and saves the choice', async () => {
    await openDraft('step/1?page=3');
    type('聯絡人姓名', '林自己');
    const current = aDraft({ revision: 5, application: { profile: { contact: { name: '陳他人' } } } });
    (await asked('PATCH', path)).flush(problem(412, 'STALE_VERSION', '', {}, { current }), {
      status: 412,
      statusText: '',
    });
    await settle(100);
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('林自己');
    expect(dialog.textContent).toContain('陳他人');
    press('儲存選擇');
    const again = await asked('PATCH', path);
    expect(again.request.body).toEqual({ application: { profile: { contact: { name: '林自己' } } } });
  });

  it('saves the rest when one field is refused, and says which', async () => {
    await openDraft('step/1?page=3');
    type('職稱 （選填）', '國外業務');
    type('聯絡人姓名', '王');
    (await asked('PATCH', path)).flush(
      problem(422, 'TEXT_TOO_LONG', 'application.profile.contact.name', { max: 120 }),
      {
        status: 422,
        statusText: '',
      },
    );
    const rest = await asked('PATCH', path);
    expect(rest.request.body).toEqual({ application: { profile: { contact: { title: '國外業務' } } } });
    rest.flush({ revision: 4, savedAt: '2024-06-28T02:25:00.000Z' });
    await settle();
    expect(screen.getByText('最多 120 個字，請縮短')).toBeTruthy();
    expect(notAsked('PATCH', path)).toBe(true);
  });
});
