import { screen, within } from '@testing-library/dom';
import { Component } from '@angular/core';
import type { AllianceReview } from '@pilotage/contracts/alliance-review';
import { asked, notAsked, openScreen, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { ReviewCard } from './review-card';

const ID = '11111111-1111-4111-8111-111111111111';
const presentation = {
  meeting: 'M113-0001',
  startsAt: '2024-03-26T01:00:00.000Z',
  endsAt: '2024-03-26T01:30:00.000Z',
  place: '示範會議室',
  meetingLink: null,
  talkMinutes: 15,
  answerMinutes: 15,
};

@Component({ imports: [ReviewCard], template: `<pl-review-card id="${ID}" [status]="'scheduled'" />` })
class OnAgenda {}
@Component({ imports: [ReviewCard], template: `<pl-review-card id="${ID}" [status]="'proposed'" />` })
class InCheck {}

async function open(review: AllianceReview): Promise<void> {
  await openScreen(OnAgenda);
  (await asked('GET', `/alliances/${ID}/review`)).flush(review);
  await settle(20);
}

describe('what a firm is told of the review', () => {
  it('is nothing before its proposal is on an agenda', async () => {
    await openScreen(InCheck);
    await settle(20);
    expect(notAsked('GET', `/alliances/${ID}/review`)).toBe(true);
  });

  it('is when and where it presents, and how', async () => {
    await open({ presentation, letter: null, objection: null });
    expect(screen.getByText('113年3月26日（二）上午9:00–上午9:30')).toBeTruthy();
    expect(screen.getByText('簡報 15 分鐘，委員統一提問後統一答覆 15 分鐘。')).toBeTruthy();
    expect(screen.getByText('地點 示範會議室')).toBeTruthy();
  });

  it('is its letter in the end, with comments where the call shows them', async () => {
    const letter = {
      subject: { zh: '遴選結果', en: 'Result' },
      paragraphs: [{ zh: '貴公司主導之「晨露」經遴選會議評定為入選。', en: 'Selected.' }],
      comments: ['定位清楚。'],
      releasedAt: '2024-04-01T01:00:00.000Z',
    };
    await open({ presentation, letter, objection: null });
    expect(screen.getByText(/評定為入選/)).toBeTruthy();
    expect(screen.getByText('定位清楚。')).toBeTruthy();
    expect(screen.queryByText('地點 示範會議室')).toBeNull();
    expect(screen.queryByRole('button', { name: '提出疑義' })).toBeNull();
  });

  it('takes one objection to the result, and shows what the office answers', async () => {
    const letter = {
      subject: { zh: '遴選結果', en: 'Result' },
      paragraphs: [{ zh: '未能入選。', en: 'Not selected.' }],
      comments: [],
      releasedAt: '2024-04-01T01:00:00.000Z',
    };
    const until = '2024-04-11T16:00:00.000Z';
    await open({ presentation, letter, objection: { until, open: true, filed: null } });
    press('提出疑義');
    await settle(80);
    type('疑義內容與理由', '第三項計分有誤。');
    within(screen.getByRole('dialog')).getByRole('button', { name: '提出疑義' }).click();
    const filing = await asked('POST', `/alliances/${ID}/objection`);
    expect(filing.request.body).toEqual({ text: '第三項計分有誤。' });
    const filed = {
      text: '第三項計分有誤。',
      filedAt: '2024-04-02T01:00:00.000Z',
      answeredAt: '2024-04-03T01:00:00.000Z',
    };
    const answered = { ...filed, outcome: 'DISMISSED' as const, answer: '經複核，計分無誤。' };
    filing.flush({ presentation, letter, objection: { until, open: false, filed: answered } });
    await settle(80);
    expect(screen.getByText('維持原結果')).toBeTruthy();
    expect(screen.getByText('經複核，計分無誤。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '提出疑義' })).toBeNull();
  });
});
