import { readFileSync } from 'node:fs';
import type { AllianceMove } from './movers';
import { allianceMoves } from './moves';
import { allianceStatusCodes, allianceStatuses, allianceSteps, type AllianceStatusCode } from './statuses';

/** Moves that lead from nearly everywhere would fill the table; a sentence below it tells of them. */
const ANYWHERE = ['withdraw', 'reject', 'terminate'];

function next(status: AllianceStatusCode): string {
  const table: Readonly<Record<string, AllianceMove>> = allianceMoves;
  const out = Object.entries(table).filter(([name, m]) => m.from.includes(status) && !ANYWHERE.includes(name));
  return out.map(([, m]) => `${m.label.zh} → \`${m.to}\``).join(' · ');
}

function row(status: AllianceStatusCode): string {
  const { step, staff, public: shown, waitsFor } = allianceStatuses[status];
  return `| ${allianceSteps[step].zh} | \`${status}\` | ${staff.zh} ${staff.en} | ${shown.zh} | ${waitsFor} | ${next(status)} |`;
}

const table = [
  '| Step | Status | Staff see | The applicant sees | Waits for | What may follow |',
  '| --- | --- | --- | --- | --- | --- |',
  ...allianceStatusCodes.map(row),
].join('\n');

describe('the README', () => {
  it('tells of the alliance flow what the flow is', () => {
    const readme = readFileSync('README.md', 'utf8');
    const told = /<!-- alliance-flow -->\n([\s\S]*?)\n<!-- \/alliance-flow -->/.exec(readme)?.[1];
    expect(told).toBe(table);
  });
});
