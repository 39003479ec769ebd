import { screen } from '@testing-library/dom';
import { aVisit, openMyCase, scheduled } from '../../../testing/consulting';
import { asked, notAsked, settle } from '../../../testing/open';
import { press } from '../../../testing/press';

const path = '/diagnoses/D113-0152/recording';
const at = '2024-07-01T02:00:00.000Z';
const none = { firmAt: null, consultantAt: null, recordedAt: null };
const withRecording = (recording: typeof none | Record<string, string | null>) =>
  aVisit({ recording: { ...none, ...recording } });

describe('the consents to a recording', () => {
  it('say who has agreed; the talk cannot be marked before both have', async () => {
    await openMyCase({ ...scheduled, interviews: [withRecording({})] });
    expect(screen.getAllByText('尚未同意')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: '標記為已錄' })).toBeNull();
    press('同意錄音錄影');
    const request = await asked('POST', `${path}/consent`);
    expect(request.request.body).toEqual({ agree: true });
    request.flush(withRecording({ consultantAt: at }));
    await settle();
    expect(screen.getAllByText('尚未同意')).toHaveLength(1);
    expect(screen.getByRole('button', { name: '撤回同意' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '標記為已錄' })).toBeNull();
  });

  it('let the talk be marked once both have agreed, and cannot be taken back then', async () => {
    await openMyCase({ ...scheduled, interviews: [withRecording({ firmAt: at, consultantAt: at })] });
    press('標記為已錄');
    const request = await asked('POST', path);
    expect(request.request.body).toEqual({ recorded: true });
    request.flush(withRecording({ firmAt: at, consultantAt: at, recordedAt: at }));
    await settle();
    expect(screen.getByText(/已標記為已錄/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '撤回同意' })).toBeNull();
    expect(notAsked('POST', `${path}/consent`)).toBe(true);
  });

  it('are only shown once the report is handed in', async () => {
    await openMyCase({ status: 'submitted', interviews: [withRecording({ firmAt: at })], moves: [] });
    expect(screen.getByText(/已同意/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '同意錄音錄影' })).toBeNull();
  });
});
