import { addDays, parseDate, taipeiDate, type IsoDate } from '@pilotage/domain/taiwan';
import type { CallSettings } from './season-client';

/** The last day and hour of a call as people say them: until the end of a day, or strictly before an hour. */
export function endSaid(call: CallSettings): { readonly day: IsoDate; readonly hour: string } {
  const end = new Date(call.closesAt);
  if (call.closesSaid === 'END_OF_DAY') return { day: taipeiDate(new Date(end.getTime() - 1)), hour: '' };
  const hour = new Date(end.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
  return { day: taipeiDate(end), hour };
}

/** The first late instant of a call that ends on `day`, at `hour` or with the day; null while the day cannot be read. */
export function endsAt(day: string | null, hour: string): Pick<CallSettings, 'closesAt' | 'closesSaid'> | null {
  const date = parseDate(day ?? '');
  if (date === null) return null;
  return hour === ''
    ? { closesAt: atTaipei(addDays(date, 1), '00:00'), closesSaid: 'END_OF_DAY' }
    : { closesAt: atTaipei(date, hour), closesSaid: 'HOUR' };
}

/** A call that opens with a day; null while the day cannot be read. */
export function opensWith(day: string | null): Pick<CallSettings, 'opensAt'> | null {
  const date = parseDate(day ?? '');
  return date === null ? null : { opensAt: atTaipei(date, '00:00') };
}

const atTaipei = (date: IsoDate, hour: string): string => `${date}T${hour}:00+08:00`;
