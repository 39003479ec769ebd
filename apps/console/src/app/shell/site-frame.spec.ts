import { screen } from '@testing-library/dom';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { openArea, settle } from '../../testing/open';
import { choose, press } from '../../testing/press';
import { Preferences } from '../shared/preferences';
import { SiteFrame } from './site-frame';

@Component({ template: '<p id="here"></p>' })
class Page {}

const routes = [{ path: '', component: SiteFrame, children: [{ path: '', component: Page }] }];

describe('the frame of public pages', () => {
  it('switches the language live and remembers it', async () => {
    await openArea(routes, '/');
    expect(screen.getByText('跳到主要內容')).toBeTruthy();
    press('選單');
    await settle();
    choose('English');
    await settle(50);
    expect(screen.getByText('Skip to main content')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('pilotage.locale')).toBe('en');
  });

  it('switches theme and calendar and remembers them', async () => {
    await openArea(routes, '/');
    press('選單');
    await settle();
    choose('深色');
    choose('西元');
    await settle();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(TestBed.inject(Preferences).calendar()).toBe('gregorian');
    expect(localStorage.getItem('pilotage.theme')).toBe('dark');
  });

  it('leads past the menu to the content, and anchors its three areas', async () => {
    await openArea(routes, '/');
    screen.getByText('跳到主要內容').click();
    expect(document.activeElement).toBe(screen.getByRole('main'));
    const keys = [...document.querySelectorAll('[accesskey]')].map((a) => a.getAttribute('accesskey'));
    expect(keys).toEqual(['U', 'C', 'Z']);
  });

  it('closes the menu on Escape and gives the focus back', async () => {
    await openArea(routes, '/');
    const button = screen.getByRole('button', { name: '選單' });
    button.click();
    await settle();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(button);
  });
});
