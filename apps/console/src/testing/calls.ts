import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallCard } from '@pilotage/contracts/programme';
import type { SeasonSettings } from '@pilotage/domain/programme';

const season = JSON.parse(
  readFileSync(join(__dirname, '../../../../prisma/reference/season-113.json'), 'utf8'),
) as SeasonSettings;

/** The call of a scheme of year 113 as the wire has it. */
export function aCall(scheme: CallCard['scheme'], over: Partial<CallCard> = {}): CallCard {
  const settings = season.calls.find((c) => c.scheme === scheme) ?? season.calls[0];
  if (!settings) throw new Error('the season has no call');
  return {
    slug: `${scheme.toLowerCase()}-113`,
    year: 113,
    scheme,
    state: 'OPEN',
    opensAt: settings.opensAt,
    closesAt: settings.closesAt,
    deadline: { zh: '113年11月30日（六）止', en: 'the end of 30 Nov 2024 (Sat)' },
    places: null,
    placesLeft: null,
    waiting: 0,
    isDemo: true,
    settings,
    ...over,
  };
}
