import { screen, within } from '@testing-library/dom';
import { aDraft, complete, DRAFT_ID, openDraft } from '../../../testing/drafts';
import { address, asked, settle } from '../../../testing/open';
import { choose, press, type } from '../../../testing/press';

const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent?.trim() ?? '';

describe('a page of the form', () => {
  it('stops once at what must be corrected: the summary takes the focus and leads to the field', async () => {
    await openDraft('step/1?page=3');
    type('電話', '123');
    press('儲存並繼續');
    await settle();
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    within(summary)
      .getByText(/電話號碼的格式不符/)
      .click();
    const field = screen.getByLabelText('電話');
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toContain('電話號碼的格式不符');
  });

  it('lets one go on all the same, and complete it later', async () => {
    await openDraft('step/1?page=1');
    press('儲存並繼續');
    await settle();
    press('先到下一頁，稍後再補');
    await settle(50);
    expect(address()).toBe(`/apply/diagnosis/${DRAFT_ID}/step/1?page=2`);
    expect(heading()).toBe('規模、產品與外銷');
  });

  it('begins where it is unfinished when no page is named', async () => {
    await openDraft('', aDraft({ application: complete }));
    expect(address()).toBe(`/apply/diagnosis/${DRAFT_ID}/step/2`);
    expect(heading()).toBe('策略與組織承諾');
  });

  it('looks the 統編 up while it is typed and warns of another name', async () => {
    await openDraft('step/1?page=1', aDraft({ application: { profile: { nameZh: '霧面唇彩（示範）股份有限公司' } } }));
    type('統一編號', '９９０３７７３６');
    (await asked('GET', '/register/99037736')).flush({ found: true, name: '霧面唇彩（示範）有限公司', active: true });
    await settle();
    expect(screen.getByText('檢查碼相符')).toBeTruthy();
    press('帶入登記名稱');
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('企業全稱').value).toBe('霧面唇彩（示範）有限公司');
  });
});

describe('a dimension of the questionnaire', () => {
  it('folds what is answered and opens the first question that is not', async () => {
    await openDraft('step/2?page=3');
    expect(screen.getByText('多語網站')).toBeTruthy();
    expect(screen.getByText('只有中文')).toBeTruthy();
    expect(screen.getByRole('group', { name: /海外平台店舖的經營程度/ })).toBeTruthy();
    expect(screen.getByText('還有 2 題')).toBeTruthy();
    expect(screen.getByText(/這題計入「數位通路與夥伴」分數/).textContent).toContain('跨境平台經營');
  });

  it('does not go on by itself; going on folds the answer and opens the next', async () => {
    await openDraft('step/2?page=3');
    choose('只上架');
    await settle();
    expect(screen.getByRole('group', { name: /海外平台店舖的經營程度/ })).toBeTruthy();
    press('儲存並繼續');
    await settle();
    expect(screen.getByRole('group', { name: /開發海外企業客戶的線上管道/ })).toBeTruthy();
    expect(screen.getByText('27 題中已答 3 題')).toBeTruthy();
  });

  it('lets one pass a question by; it stays to be seen as not answered', async () => {
    await openDraft('step/2?page=3');
    press('儲存並繼續');
    await settle();
    expect(screen.getByText('未作答')).toBeTruthy();
  });

  it('offers "not applicable" only where the questionnaire allows it', async () => {
    await openDraft('step/2?page=2');
    press('儲存並繼續');
    press('儲存並繼續');
    await settle();
    expect(screen.getByRole('group', { name: /認證、登錄或標示進度/ })).toBeTruthy();
    expect(screen.getByLabelText('不適用')).toBeTruthy();
    press('儲存並繼續');
    await settle();
    expect(screen.queryByLabelText('不適用')).toBeNull();
  });
});

describe('checking and handing in', () => {
  it('lists what stands in the way, each leading to its page and field', async () => {
    const { signature: _signature, ...unsigned } = complete;
    await openDraft('check', aDraft({ application: unsigned }));
    await settle();
    press(/送出診斷申請（先改 1 項）/);
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    within(screen.getByRole('alert')).getByText('第 1 頁缺授權主管簽名或蓋章').click();
    await settle(80);
    expect(address()).toBe(`/apply/diagnosis/${DRAFT_ID}/step/1?page=4&field=signature.kind`);
  });

  it('hands in and shows the number', async () => {
    await openDraft('check', aDraft({ application: complete }));
    (await asked('GET', `/drafts/${DRAFT_ID}/check`)).flush({ refusals: [] });
    await settle();
    press('送出診斷申請');
    (await asked('POST', `/drafts/${DRAFT_ID}/submission`)).flush({
      number: 'D113-0243',
      status: 'applied',
      submittedAt: '2024-06-28T02:30:00.000Z',
      accountMailed: true,
    });
    await settle(80);
    expect(heading()).toBe('已送出診斷申請');
    expect(screen.getByText('D113-0243')).toBeTruthy();
    expect(screen.getByText(/已寄出企業帳號的設定信/)).toBeTruthy();
  });
});
