import { screen, within } from '@testing-library/dom';
import type { AnonymousOffer } from '@pilotage/contracts/dispatch';
import { anOffer, aMyCase, openConsult, OFFER_ID } from '../../../testing/consulting';
import { address, asked, notAsked, settle } from '../../../testing/open';
import { choose, press, type } from '../../../testing/press';

const path = `/consult/offers/${OFFER_ID}`;

async function openOffer(over: Partial<AnonymousOffer> = {}, page = ''): Promise<void> {
  await openConsult(`${path}${page}`);
  (await asked('GET', path)).flush(anOffer(over));
  await settle(30);
}

const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent?.replace(/\s+/g, ' ').trim() ?? '';
const main = (): HTMLElement => document.querySelector('.page') as HTMLElement;

describe('an offer', () => {
  it('shows the work and the time left, and nothing that names the firm', async () => {
    await openOffer();
    expect(heading()).toBe('美妝保養企業要去越南');
    expect(screen.getByRole('timer').getAttribute('aria-label')).toBe('26:24 只計工作日');
    expect(screen.getByText('1 越南 2 泰國')).toBeTruthy();
    expect(screen.getByText('美妝保養，投保 50–99 人，整合期')).toBeTruthy();
    expect(screen.getByText('臺南市')).toBeTruthy();
    expect(screen.getByText(/企業名稱與聯絡方式，在您接受邀請/)).toBeTruthy();
  });

  it('leaves out half days that are over when the answer is due', async () => {
    await openOffer();
    expect(main().textContent).not.toContain('7月1日');
    expect(screen.getByText('7月4日（四）下午')).toBeTruthy();
  });

  it('says why it came to this consultant: the parts add up to the total', async () => {
    await openOffer();
    const rows = within(screen.getByRole('table', { name: '為什麼是您' })).getAllByRole('row');
    const parts = rows.map((row) => Number(row.querySelector('.said')?.textContent));
    expect(parts.reduce((sum, n) => sum + n, 0)).toBeCloseTo(0.73, 4);
    expect(screen.getByText('總分').parentElement?.textContent).toContain('0.7300');
  });

  it('is declined only with a reason of the list, another one in words', async () => {
    await openOffer();
    press('無法承接');
    await settle(100);
    const send = (): void => within(screen.getByRole('dialog')).getByText('送出').click();
    send();
    await settle();
    expect(within(screen.getByRole('dialog')).getByText('請填寫這一項')).toBeTruthy();
    choose('其他');
    await settle();
    send();
    await settle();
    expect(screen.getByText('請填寫理由')).toBeTruthy();
    type('說明', '人在國外');
    send();
    const request = await asked('POST', `${path}/decline`);
    expect(request.request.body).toEqual({ reason: 'OTHER', text: '人在國外' });
    request.flush(anOffer({ status: 'DECLINED' }));
    await settle(30);
    expect(screen.getByText(/您已婉拒這份邀請，承接數已歸還/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '無法承接' })).toBeNull();
  });

  it('explains an answer that comes too late', async () => {
    await openOffer({ status: 'EXPIRED', leftMs: 0 });
    expect(screen.getByText(/逾時與婉拒分開計算/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: '接受並聲明' })).toBeNull();
  });
});

const next = async (): Promise<void> => {
  press('下一項');
  await settle(20);
};

async function answerAll(yesAt = 0): Promise<void> {
  for (let n = 1; n <= 6; n++) {
    choose(n === yesAt ? '是，有這個關係' : '否，沒有這個關係');
    await settle();
    press(n === 6 ? '檢查聲明' : '下一項');
    await settle(20);
  }
}

describe('the declaration', () => {
  it('asks one statement a screen and lets none be skipped', async () => {
    await openOffer({}, '/declaration?page=5');
    expect(heading()).toContain('第 1 項，共 6 項');
    await next();
    expect(heading()).toContain('第 1 項，共 6 項');
    expect(screen.getByText('請填寫這一項')).toBeTruthy();
    choose('否，沒有這個關係');
    await next();
    expect(heading()).toContain('第 2 項，共 6 項');
    expect(address()).toContain('page=2');
  });

  it('carries no answer over to the next statement, however quickly one goes on', async () => {
    await openOffer({}, '/declaration');
    choose('否，沒有這個關係');
    press('下一項');
    await settle(20);
    expect(heading()).toContain('第 2 項，共 6 項');
    expect(screen.getAllByRole<HTMLInputElement>('radio').map((r) => r.checked)).toEqual([false, false]);
  });

  it('accepts and declares in one act, then opens the case with its name', async () => {
    await openOffer({}, '/declaration');
    await answerAll();
    expect(screen.getByText(/六項皆為「否」/)).toBeTruthy();
    expect(notAsked('POST', `${path}/acceptance`)).toBe(true);
    press('接受並聲明');
    const request = await asked('POST', `${path}/acceptance`);
    expect(request.request.body).toEqual({
      declaration: { worked: false, kin: false, shares: false, sellsTool: false, competes: false, sameAlliance: false },
    });
    request.flush({ outcome: 'ACCEPTED', offer: anOffer({ status: 'ACCEPTED', no: 'D113-0152' }) });
    (await asked('GET', '/consult/diagnoses/D113-0152')).flush(aMyCase());
    await settle(30);
    expect(address()).toBe('/consult/cases/D113-0152');
    expect(screen.getByText('王例庭 國外業務')).toBeTruthy();
  });

  it('warns at a yes, and stops the offer when it is sent', async () => {
    await openOffer({}, '/declaration');
    choose('是，有這個關係');
    await settle();
    expect(screen.getByRole('status').textContent).toContain('系統就停止這次派案');
    await next();
    for (let n = 2; n <= 6; n++) {
      choose('否，沒有這個關係');
      await settle();
      press(n === 6 ? '檢查聲明' : '下一項');
      await settle(20);
    }
    press('送出聲明並停止派案');
    const request = await asked('POST', `${path}/acceptance`);
    expect((request.request.body as { declaration: { worked: boolean } }).declaration.worked).toBe(true);
    request.flush({ outcome: 'STOPPED', offer: anOffer({ status: 'STOPPED' }) });
    await settle(30);
    expect(address()).toBe(path);
    (await asked('GET', path)).flush(anOffer({ status: 'STOPPED' }));
    await settle(30);
    expect(screen.getByText(/系統已停止這次派案並通知承辦人/)).toBeTruthy();
  });

  it('lets one statement be changed from the overview', async () => {
    await openOffer({}, '/declaration');
    await answerAll(2);
    screen.getByRole('link', { name: '修改第 2 項' }).click();
    await settle(20);
    choose('否，沒有這個關係');
    await settle();
    expect(heading()).toContain('第 2 項');
    expect(screen.queryByText(/系統就停止這次派案/)).toBeNull();
  });
});
