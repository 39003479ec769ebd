import { Component } from '@angular/core';
import { openScreen, settle } from '../../../testing/open';
import { key } from '../../../testing/desk';
import { shortcuts } from './shortcuts';

const done: string[] = [];

@Component({ template: '<input aria-label="x" /><button type="button">y</button>' })
class Screen {
  constructor() {
    const say = (what: string) => (): void => void done.push(what);
    shortcuts({ j: say('j'), 'g i': say('g i'), Enter: say('Enter'), 'Ctrl+Enter': say('Ctrl+Enter') });
  }
}

describe('single keys', () => {
  beforeEach(async () => {
    done.length = 0;
    await openScreen(Screen);
    await settle();
  });

  it('act outside fields only; those with Ctrl everywhere', async () => {
    await key('j');
    document.querySelector('input')?.focus();
    await key('j');
    await key('Enter', { ctrlKey: true });
    expect(done).toEqual(['j', 'Ctrl+Enter']);
  });

  it('leave Enter to the button that has the focus', async () => {
    await key('Enter');
    document.querySelector('button')?.focus();
    await key('Enter');
    expect(done).toEqual(['Enter']);
  });

  it('know pairs, one key after another', async () => {
    await key('g');
    await key('i');
    expect(done).toEqual(['g i']);
  });
});
