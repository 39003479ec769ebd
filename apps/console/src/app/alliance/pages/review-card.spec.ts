import { screen } from '@testing-library/dom';
import { Component } from '@angular/core';
import type { AllianceReview } from '@pilotage/contracts/alliance-review';
import { asked, notAsked, openScreen, settle } from '../../../testing/open';
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
    await open({ presentation, letter: null });
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
    await open({ presentation, letter });
    expect(screen.getByText(/評定為入選/)).toBeTruthy();
    expect(screen.getByText('定位清楚。')).toBeTruthy();
    expect(screen.queryByText('地點 示範會議室')).toBeNull();
  });
});
