import { Component, computed, inject } from '@angular/core';
import type { KpiDraft } from '@pilotage/domain/alliance';
import { toolTypeCodes } from '@pilotage/domain/questionnaire';
import { Amount } from '../../shared/form/amount';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Icon } from '../../shared/icons/icon';
import { Words } from '../../shared/text/words';
import { ProposalStore } from '../draft/proposal-store';

type Tool = NonNullable<NonNullable<KpiDraft['tools']>['tools']>[number];

/** The tools, each of another kind and with one indicator in numbers. */
@Component({
  selector: 'pl-tool-rows',
  imports: [Amount, Control, Field, Icon],
  template: `
    <div id="f-kpis-tools-tools" tabindex="-1">
      @for (tool of tools(); track $index) {
        <div class="row" role="group" [attr.aria-label]="nameOf(tool)">
          <pl-field [path]="at($index, 'type')" [label]="t().kpi.tool" [refusal]="store.refusalOf(at($index, 'type'))">
            <select plControl (settled)="type($index, $event)">
              <option value="" [selected]="!tool.type">{{ t().fields.choose }}</option>
              @for (c of types(); track c.value) {
                <option [value]="c.value" [selected]="c.value === tool.type">{{ c.label }}</option>
              }
            </select>
          </pl-field>
          <pl-field
            [path]="at($index, 'metric')"
            [label]="t().kpi.metric"
            [refusal]="store.refusalOf(at($index, 'metric'))"
          >
            <input plControl maxlength="120" [value]="tool.metric ?? ''" (typed)="put($index, { metric: $event })" />
          </pl-field>
          <pl-amount
            [path]="at($index, 'target')"
            [label]="t().kpi.value"
            [decimals]="true"
            [value]="tool.target ?? null"
            (valueChange)="target($index, $event)"
          />
          <pl-field [path]="at($index, 'unit')" [label]="t().kpi.unit">
            <input plControl maxlength="120" [value]="tool.unit ?? ''" (typed)="put($index, { unit: $event })" />
          </pl-field>
          <button type="button" class="btn text icon" [attr.aria-label]="t().resources.remove" (click)="remove($index)">
            <pl-icon name="close" />
          </button>
        </div>
      }
      <button type="button" class="btn small" (click)="add()"><pl-icon name="add" />{{ t().kpi.addTool }}</button>
    </div>
  `,
  styleUrl: './form.scss',
})
export class ToolRows {
  protected readonly store = inject(ProposalStore);
  protected readonly t = inject(Words).of('alliance');
  protected readonly tools = computed<readonly Tool[]>(() => this.store.draft().kpis?.tools?.tools ?? []);
  protected readonly types = computed(() =>
    toolTypeCodes.map((value) => ({ value, label: this.t().kpi.toolTypes[value] })),
  );

  protected at(index: number, field: string): string {
    return `kpis.tools.tools.${index}.${field}`;
  }

  protected nameOf(tool: Tool): string {
    return tool.type ? this.t().kpi.toolTypes[tool.type] : this.t().kpi.tool;
  }

  protected type(at: number, value: string): void {
    const type = toolTypeCodes.find((c) => c === value);
    if (type) this.put(at, { type });
  }

  protected target(at: number, value: number | null): void {
    if (value !== null && value > 0) this.put(at, { target: value });
  }

  protected put(at: number, change: Tool): void {
    this.set(this.tools().map((tool, i) => (i === at ? { ...tool, ...change } : tool)));
  }

  protected add(): void {
    this.set([...this.tools(), {}]);
  }

  protected remove(at: number): void {
    this.set(this.tools().filter((_, i) => i !== at));
  }

  private set(tools: readonly Tool[]): void {
    this.store.edit({ kpis: { tools: { tools: [...tools] } } });
  }
}
