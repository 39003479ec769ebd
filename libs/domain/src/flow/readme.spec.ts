import { readFileSync } from 'node:fs';
import { slaWorkingDays } from '../programme';
import { moves, type Move } from './moves';
import { statusCodes, statuses, steps, type StatusCode } from './statuses';

const sla: Partial<Record<StatusCode, number>> = slaWorkingDays;

/** Moves that lead from nearly everywhere would fill the table; a sentence below it tells of them. */
const ANYWHERE = ['withdraw', 'suspend'];

function next(status: StatusCode): string {
  const table: Readonly<Record<string, Move>> = moves;
  const out = Object.entries(table).filter(([name, m]) => m.from.includes(status) && !ANYWHERE.includes(name));
  return out.map(([, m]) => `${m.label.zh} → ${m.to === 'back' ? 'where it was' : `\`${m.to}\``}`).join(' · ');
}

function row(status: StatusCode): string {
  const { step, staff, public: firm, waitsFor } = statuses[status];
  const due = sla[status] === undefined ? '' : ` (${sla[status]} d)`;
  return `| ${steps[step].zh} | \`${status}\` | ${staff.zh} ${staff.en} | ${firm.zh.replace('{n}', 'n')} | ${waitsFor}${due} | ${next(status)} |`;
}

const table = [
  '| Step | Status | Staff see | The firm sees | Waits for | What may follow |',
  '| --- | --- | --- | --- | --- | --- |',
  ...statusCodes.map(row),
].join('\n');

describe('the README', () => {
  it('tells of the flow what the flow is', () => {
    const readme = readFileSync('README.md', 'utf8');
    const told = /<!-- flow -->\n([\s\S]*?)\n<!-- \/flow -->/.exec(readme)?.[1];
    expect(told).toBe(table);
  });
});
