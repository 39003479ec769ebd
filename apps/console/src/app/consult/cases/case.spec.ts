import { screen, within } from '@testing-library/dom';
import { aMyCase, aVisit, openMyCase, scheduled } from '../../../testing/consulting';
import { address, asked, notAsked, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';

const path = '/diagnoses/D113-0152/interviews';
const no = { status: 422, statusText: '' };

describe('a case of mine', () => {
  it('says what comes next, and opens name and contact', async () => {
    await openMyCase();
    expect(screen.getByRole('heading', { level: 2, name: '與企業約定訪談時間' })).toBeTruthy();
    expect(screen.getByText(/下一步/).textContent).toContain('7月1日（一）前，剩 3 天 7 小時');
    expect(screen.getByRole('link', { name: '02-10000027#12' }).getAttribute('href')).toBe('tel:0210000027');
    expect(screen.getByText('代工為主，想建立自有品牌。')).toBeTruthy();
    expect(screen.getByRole('link', { name: '約定訪談' }).getAttribute('href')).toContain('/meeting');
  });

  it('lets an interview ahead be joined, moved or recorded, none of it pressing', async () => {
    await openMyCase(scheduled);
    expect(screen.getByRole('link', { name: '進入視訊' }).getAttribute('target')).toBe('_blank');
    expect(document.querySelector('pl-next-action .primary')).toBeNull();
    expect(screen.getByRole('link', { name: '改期' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '登錄訪談' })).toBeTruthy();
  });

  it('asks for the record once the time of the interview has passed', async () => {
    await openMyCase(scheduled, '', '2024-07-02T05:00:00.000Z');
    expect(screen.getByRole('heading', { level: 2, name: '登錄這次訪談' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '登錄訪談' }).getAttribute('href')).toContain('/record');
  });

  it('shows the answers in the words the firm chose', async () => {
    await openMyCase({}, '?tab=answers');
    expect(screen.getAllByText('未作答').length).toBeGreaterThan(20);
    expect(screen.getByText('1 分')).toBeTruthy();
  });

  it('gives a slot up with a reason, also when the firm did not come', async () => {
    await openMyCase(scheduled);
    press('取消時段');
    await settle(100);
    const dialog = within(screen.getByRole('dialog'));
    dialog.getByLabelText('企業未出席').click();
    type('原因', '等了三十分鐘');
    dialog.getByRole('button', { name: '取消時段' }).click();
    const request = await asked('POST', `${path}/give-up`);
    expect(request.request.body).toEqual({ reason: '等了三十分鐘', noShow: true });
    request.flush({ status: 'dispatched' });
    (await asked('GET', '/consult/diagnoses/D113-0152')).flush(aMyCase());
    await settle(30);
    expect(screen.getByRole('heading', { level: 2, name: '與企業約定訪談時間' })).toBeTruthy();
  });
});

describe('fixing an interview', () => {
  it('names everything that is missing at once', async () => {
    await openMyCase({}, '/meeting');
    press('約定這個時間');
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('有 2 個地方需要修改');
  });

  it('begins with a half day of the firm and asks for a link online', async () => {
    await openMyCase({}, '/meeting');
    expect(screen.queryByRole('button', { name: /6月20日/ })).toBeNull();
    press('7月4日（四）下午');
    press('約定這個時間');
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('線上訪談需要 https 會議連結');
    type('會議連結', 'https://meet.pilotage.example/abc');
    await settle();
    press('約定這個時間');
    const request = await asked('POST', path);
    expect(request.request.body).toMatchObject({
      startsAt: '2024-07-04T06:00:00.000Z',
      minutes: 120,
      mode: 'ONLINE',
      meetingLink: 'https://meet.pilotage.example/abc',
      hoursAgreed: false,
    });
    request.flush(aVisit());
    (await asked('GET', '/consult/diagnoses/D113-0152')).flush(aMyCase(scheduled));
    await settle(30);
    expect(address()).toBe('/consult/cases/D113-0152');
  });

  it('goes to the firm by its address', async () => {
    await openMyCase({}, '/meeting');
    press('7月4日（四）下午');
    screen.getByLabelText('到場').click();
    await settle();
    press('約定這個時間');
    const request = await asked('POST', path);
    expect(request.request.body).toMatchObject({ mode: 'ONSITE', address: '臺北市中山區測試街101號2樓' });
  });

  it('needs the agreement of both outside 07:00–22:00', async () => {
    await openMyCase({}, '/meeting');
    press('7月4日（四）下午');
    type('會議連結', 'https://meet.pilotage.example/abc');
    type('開始時間', '21:00');
    press('約定這個時間');
    await settle();
    expect(notAsked('POST', path)).toBe(true);
    screen.getByLabelText(/雙方同意/).click();
    await settle();
    press('約定這個時間');
    expect((await asked('POST', path)).request.body).toMatchObject({ hoursAgreed: true });
  });

  it('says plainly that a time is taken, and keeps what was typed', async () => {
    await openMyCase({}, '/meeting');
    press('7月4日（四）下午');
    type('會議連結', 'https://meet.pilotage.example/abc');
    press('約定這個時間');
    (await asked('POST', path)).flush(problem(409, 'SLOT_TAKEN', 'startsAt'), { status: 409, statusText: '' });
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('雙方之一已有訪談');
    expect(screen.getByLabelText<HTMLInputElement>('會議連結').value).toBe('https://meet.pilotage.example/abc');
  });

  it('moves one only with a reason', async () => {
    await openMyCase(scheduled, '/meeting');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('改期');
    type('開始時間', '10:30');
    press('改到這個時間');
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('請填寫理由');
    type('改期原因', '企業臨時出差');
    press('改到這個時間');
    const request = await asked('POST', `${path}/move`);
    expect(request.request.body).toMatchObject({ startsAt: '2024-07-02T02:30:00.000Z', reason: '企業臨時出差' });
  });
});

describe('recording an interview', () => {
  const after = '2024-07-02T05:00:00.000Z';

  it('computes the length, and asks why it was short', async () => {
    await openMyCase(scheduled, '/record', after);
    expect(screen.getByRole('status').textContent).toContain('共 120 分鐘');
    type('結束', '10:00');
    press('完成登錄');
    await settle();
    expect(notAsked('POST', `${path}/record`)).toBe(true);
    type('時間較短的原因', '企業提早離席');
    press('完成登錄');
    const request = await asked('POST', `${path}/record`);
    expect(request.request.body).toEqual({
      heldFrom: '2024-07-02T01:30:00.000Z',
      heldTo: '2024-07-02T02:00:00.000Z',
      attendees: '吳試寧、王例庭',
      shortReason: '企業提早離席',
    });
  });

  it('is not possible before it has begun', async () => {
    await openMyCase(scheduled, '/record');
    press('完成登錄');
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('這場訪談還沒開始');
    expect(notAsked('POST', `${path}/record`)).toBe(true);
  });

  it('shows what the server has against it', async () => {
    await openMyCase(scheduled, '/record', after);
    press('完成登錄');
    (await asked('POST', `${path}/record`)).flush(problem(422, 'INPUT_INVALID', 'heldTo'), no);
    await settle();
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('企業出席者').value).toBe('吳試寧、王例庭');
  });
});
