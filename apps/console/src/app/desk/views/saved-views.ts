import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Trouble } from '../../shared/http/trouble';
import { Icon } from '../../shared/icons/icon';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { within } from '../../shell/arrival';
import { ViewClient, type SavedList, type SavedView } from './view-client';

/** The query of an address in one order, so that the same filters are the same view. */
function inOrder(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return new URLSearchParams(given.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}

/** The views that a person keeps of a list, and how the present one becomes one of them. */
@Component({
  selector: 'pl-saved-views',
  imports: [RouterLink, Icon],
  template: `
    @for (view of mine(); track view.id) {
      <a
        class="chip"
        [routerLink]="[]"
        [queryParams]="paramsOf(view)"
        [info]="stays"
        [class.on]="view.id === current()?.id"
        [attr.aria-current]="view.id === current()?.id ? 'true' : null"
        >{{ view.name }}</a
      >
    }
    @if (current(); as view) {
      <button type="button" class="btn text" (click)="remove(view)">{{ t().views.remove(view.name) }}</button>
    } @else if (query() !== '') {
      <button type="button" class="btn text" (click)="save()"><pl-icon name="add" />{{ t().views.save }}</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      align-items: center;
    }
    .chip {
      display: inline-flex;
      align-items: center;
      min-height: var(--target);
      padding: 0 12px;
      border: 1px solid var(--line);
      border-radius: var(--r-control);
      background: var(--surface);
      color: var(--ink);
      font-size: var(--fs-meta);
      text-decoration: none;
    }
    .chip.on {
      border-color: var(--primary);
      background: var(--primary-container);
      color: var(--on-primary-container);
    }
    .btn {
      --icon: 16px;
    }
  `,
})
export class SavedViews {
  private readonly client = inject(ViewClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly trouble = inject(Trouble);
  protected readonly t = inject(Words).of('desk');
  protected readonly stays = within.info;

  readonly list = input.required<SavedList>();
  /** What the address asks for now: filters and order, not the chosen row. */
  readonly wanted = input.required<Readonly<Record<string, string | undefined>>>();

  private readonly views = signal<readonly SavedView[]>([]);
  protected readonly mine = computed(() => this.views().filter((v) => v.list === this.list()));
  protected readonly query = computed(() => inOrder(this.wanted()));
  protected readonly current = computed(() => this.mine().find((v) => v.query === this.query()));

  constructor() {
    this.client.list().then(
      (views) => this.views.set(views),
      () => undefined, // a list without its views is still a list
    );
  }

  protected paramsOf(view: SavedView): Readonly<Record<string, string>> {
    return Object.fromEntries(new URLSearchParams(view.query));
  }

  protected async save(): Promise<void> {
    const { NameDialog } = await import('./name-dialog');
    const name = await this.dialogs.open<null, string>(NameDialog, null);
    if (name === undefined) return;
    await this.attempt(async () => {
      const saved = await this.client.save({ list: this.list(), name, query: this.query() });
      this.views.update((all) => [...all.filter((v) => v.id !== saved.id), saved]);
      this.toasts.done(this.t().views.saved(name));
    });
  }

  protected async remove(view: SavedView): Promise<void> {
    await this.attempt(async () => {
      await this.client.remove(view.id);
      this.views.update((all) => all.filter((v) => v.id !== view.id));
      this.toasts.done(this.t().views.removed(view.name));
    });
  }

  private async attempt(what: () => Promise<void>): Promise<void> {
    try {
      await what();
    } catch (error) {
      this.toasts.trouble(this.trouble.say(error));
    }
  }
}
