import { fireEvent, screen } from '@testing-library/dom';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Role } from '@pilotage/contracts/endpoint';
import { aPage, aRow, NOW } from '../../../testing/desk';
import { address, asked, notAsked, openArea, settle } from '../../../testing/open';
import { Session } from '../session';
import { Palette } from './palette';
import './palette-dialog';
import { asNumber } from './palette-store';

@Component({ template: '<h1>here</h1>' })
class Screen {
  constructor() {
    TestBed.inject(Palette);
  }
}

@Component({ template: '' })
class Frame {
  constructor() {
    TestBed.runInInjectionContext(() => TestBed.inject(Palette).hear());
  }
}

const routes = [
  'desk/inbox',
  'desk/cases/:no',
  'desk/consultants',
  'consult/today',
  'consult/cases',
  'consult/cases/:no',
].map((path) => ({
  path,
  component: Screen,
}));

async function open(role: Role): Promise<void> {
  await openArea([{ path: '', component: Frame }, ...routes], '/');
  const loaded = TestBed.inject(Session).load();
  (await asked('GET', '/session')).flush({
    me: { name: '林', login: 'x', roles: [role], locale: 'zh-Hant', firm: null, consultantCode: null },
    now: NOW,
    settableClock: true,
    demo: false,
    demoAccounts: [],
  });
  await loaded;
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  await settle(400);
}

const field = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('combobox');
const options = (): string[] => screen.queryAllByRole('option').map((o) => o.textContent?.trim() ?? '');
const active = (): string | undefined =>
  document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent?.trim();

async function type(text: string): Promise<void> {
  fireEvent.input(field(), { target: { value: text } });
  await settle(180);
}
async function press(key: string): Promise<void> {
  fireEvent.keyDown(field(), { key });
  await settle(30);
}

describe('the palette', () => {
  it('opens by Ctrl K with the screens of the role, and has the focus', async () => {
    await open('CONSULTANT');
    expect(document.activeElement).toBe(field());
    expect(options()).toEqual(['今日', '我的案件']);
    expect(active()).toBe('今日');
    await press('ArrowUp');
    expect(active()).toBe('我的案件');
    await press('ArrowDown');
    expect(active()).toBe('今日');
  });

  it('finds cases, firms and consultants for the desk, and opens one by the keys alone', async () => {
    await open('COORDINATOR');
    await type('d113-118');
    const cases = await asked('GET', '/desk/diagnoses');
    expect(cases.request.params.get('q')).toBe('D113-0118');
    cases.flush(aPage([aRow(), aRow({ no: 'D113-1180', firm: '貓耳朵餐飲（示範）有限公司' })]));
    (await asked('GET', '/desk/consultants')).flush({ consultants: [{ code: 'K01', name: '周棠樣' }] });
    await settle(30);
    expect(options().map((o) => o.slice(0, 3))).toEqual(['杏仁月', '貓耳朵']);
    await press('ArrowDown');
    await press('Enter');
    await settle(300);
    expect(address()).toBe('/desk/cases/D113-1180');
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('says when nothing is found, and asks no list that the role may not see', async () => {
    await open('CONSULTANT');
    await type('不在');
    (await asked('GET', '/consult/diagnoses')).flush({ now: NOW, cases: [], active: 0, cap: 0 });
    await settle(30);
    expect(options()).toEqual([]);
    expect(screen.getByText('沒有符合的項目')).toBeTruthy();
    expect([notAsked('GET', '/desk/diagnoses'), notAsked('GET', '/desk/consultants')]).toEqual([true, true]);
  });

  it('reads a case number as people say it', () => {
    expect(['d113-152', 'D113-0152', 'A113-7', '152'].map(asNumber)).toEqual([
      'D113-0152',
      'D113-0152',
      'A113-0007',
      '152',
    ]);
  });
});
