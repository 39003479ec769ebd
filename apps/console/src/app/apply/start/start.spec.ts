import { screen } from '@testing-library/dom';
import { Component } from '@angular/core';
import { aCall } from '../../../testing/calls';
import { aDraft, DRAFT_ID } from '../../../testing/drafts';
import { address, asked, openArea, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { withSession } from '../../shell/guards';
import { Start } from './start';

@Component({ template: '' })
class Form {}

const routes = [
  { path: 'apply', canActivate: [withSession], component: Start },
  { path: 'apply/diagnosis/:draft/step/:step', component: Form },
];
const now = '2024-06-28T02:24:07.000Z';
const firm = {
  name: '吳',
  login: '99037736',
  roles: ['FIRM_OWNER'],
  locale: 'zh-Hant',
  firm: { ubn: '99037736', name: '示範' },
  consultantCode: null,
};

async function openAs(me: typeof firm | null): Promise<void> {
  void openArea(routes, '/apply');
  (await asked('GET', '/session')).flush({ me, now, settableClock: true, demo: true, demoAccounts: [] });
  (await asked('GET', '/calls')).flush({ now, calls: [aCall('DIAGNOSIS')] });
  await settle(30);
}

describe('beginning an application', () => {
  it('needs only a mail address', async () => {
    await openAs(null);
    type('電子郵件', 'lin@firm.example');
    press('開始填寫');
    const request = await asked('POST', '/drafts');
    expect(request.request.body).toEqual({ call: 'diagnosis-113', locale: 'zh-Hant', email: 'lin@firm.example' });
    request.flush(aDraft(), { status: 201, statusText: '' });
    await settle(50);
    expect(address()).toBe(`/apply/diagnosis/${DRAFT_ID}/step/1`);
  });

  it('shows the refusal beside the address', async () => {
    await openAs(null);
    type('電子郵件', 'lin');
    press('開始填寫');
    (await asked('POST', '/drafts')).flush(problem(422, 'EMAIL_INVALID', 'email'), { status: 422, statusText: '' });
    await settle();
    expect(screen.getByText('電子郵件的格式不符，請核對')).toBeTruthy();
  });

  it('lets a firm go on with its drafts, and delete one after asking', async () => {
    await openAs(firm);
    (await asked('GET', '/drafts')).flush({ drafts: [aDraft({ savedAt: '2024-06-26T06:10:00.000Z' })] });
    await settle();
    expect(screen.getByText('草稿，6月26日（三） 儲存')).toBeTruthy();
    press('刪除草稿');
    await settle(100);
    press('刪除');
    expect(await asked('DELETE', `/drafts/${DRAFT_ID}`)).toBeTruthy();
  });
});
