import type { consultCapacity as zh } from '../zh-hant/consult-capacity';

export const consultCapacity: typeof zh = {
  capacity: {
    title: 'My conditions and ledger',
    places: 'Capacity',
    now: 'In hand',
    week: 'New this week',
    season: 'New this year',
    of: (n, most) => (most === null ? `${n}, no limit` : `${n} of ${most}`),
    placesHint: 'You can change the limits below; your coordinator sees them too.',
    leave: 'Leave',
    noLeave: 'No leave is entered. You get no new offers while you are on leave.',
    halves: { AM: 'Morning', PM: 'Afternoon' },
    day: 'Whole day',
    half: 'Part of the day',
    from: 'First day',
    to: 'Last day',
    toHint: 'Leave it empty for a single day.',
    take: 'Enter leave',
    taken: 'Leave entered',
    work: 'You have this work in that time; move it or hand it over first:',
    meeting: (day, hour) => `Interview ${day} ${hour}`,
    openCase: 'Case in hand',
    handedOver: 'I have arranged for this work and take leave',
    ledger: 'My ledger',
    noLine: 'There is no line of yours this year.',
    even: 'This year you took as many cases as were due to you.',
    more: (n) =>
      `This year you took ${n.toFixed(2)} cases more than were due; with equal scores others are asked first.`,
    fewer: (n) =>
      `This year you took ${n.toFixed(2)} cases fewer than were due; with equal scores you are asked first.`,
    figures: {
      due: 'Due (cases)',
      accepted: 'Taken',
      offers: 'Offers',
      declined: 'Declined',
      expired: 'Run out',
      noShows: 'Firm did not come',
      hours: 'Interview hours',
    },
    rule: (cases, people) =>
      `${people} consultants took ${cases} cases this year, shared out by places and days in office; days of leave do not count.`,
  },
};
