import { screen } from '@testing-library/dom';
import { Component } from '@angular/core';
import { openScreen, settle } from '../../../testing/open';
import { press } from '../../../testing/press';
import { Radar } from './radar';
import { outline } from './radar-geometry';

@Component({
  imports: [Radar],
  template: `<pl-radar [axes]="axes" [label]="label" />`,
})
class Page {
  readonly label = '六構面';
  readonly axes = [
    { id: 'D1', name: '策略與組織承諾', value: 25 },
    { id: 'D2', name: '產品與市場準備度', value: null },
    { id: 'D3', name: '數位通路與夥伴', value: 100 },
  ];
}

describe('the radar', () => {
  it('draws the first axis upward and leaves an unscored one in the centre', () => {
    expect(outline([100, null, 50, 0], 100, 10, { x: 0, y: 0 })).toBe('0.0,-10.0 0.0,0.0 0.0,5.0 0.0,0.0');
  });

  it('tells the same numbers as a table', async () => {
    await openScreen(Page);
    expect(screen.getByRole('img', { name: '六構面' })).toBeTruthy();
    press('看表格');
    await settle();
    const rows = screen.getAllByRole('row').map((r) => r.textContent?.trim().replace(/\s+/g, ' '));
    expect(rows).toEqual(['構面自評', '策略與組織承諾25.0', '產品與市場準備度未計分', '數位通路與夥伴100.0']);
  });
});
