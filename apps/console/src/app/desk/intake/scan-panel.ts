import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { DomSanitizer, type SafeResourceUrl } from '@angular/platform-browser';
import { Icon } from '../../shared/icons/icon';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Words } from '../../shared/text/words';
import { IntakeClient, type WireFile } from './intake-client';

/** The paper that is keyed in: its scans, one after another, as the server keeps them. */
@Component({
  selector: 'pl-scan-panel',
  imports: [Icon, TroubleNote],
  template: `
    <div class="head">
      <h2>{{ t().intake.beside }}</h2>
      @for (file of files(); track file.id; let i = $index) {
        <button
          type="button"
          class="btn small"
          [attr.aria-pressed]="file.id === shown()?.id"
          [attr.aria-label]="i + 1 + ' ' + file.name"
          (click)="show(file)"
        >
          {{ i + 1 }}
        </button>
      }
      <span class="spring"></span>
      <label class="btn small">
        <pl-icon name="upload" />{{ t().intake.addScan }}
        <input
          #picker
          type="file"
          class="unseen"
          accept="application/pdf,image/jpeg,image/png"
          (change)="add(picker)"
        />
      </label>
    </div>
    @if (trouble(); as error) {
      <pl-trouble-note [error]="error" (again)="load(draft())" />
    }
    @if (url(); as safe) {
      @if (isPdf()) {
        <iframe [src]="safe" [attr.title]="shown()?.name"></iframe>
      } @else {
        <img [src]="plainUrl()" [attr.alt]="shown()?.name ?? ''" />
      }
    } @else if (files()?.length === 0) {
      <p class="mut">{{ t().intake.noScan }}</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 10px;
      padding: 14px 16px;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      --icon: 16px;
    }
    [aria-pressed='true'] {
      border-color: var(--primary);
      background: var(--primary-container);
      color: var(--on-primary-container);
    }
    label.btn:has(:focus-visible) {
      outline: 3px solid var(--primary);
      outline-offset: 2px;
    }
    iframe {
      flex: 1;
      width: 100%;
      min-height: 420px;
      border: 1px solid var(--line);
      border-radius: var(--r-control);
      background: var(--sub);
    }
    img {
      width: 100%;
      border: 1px solid var(--line);
      border-radius: var(--r-control);
    }
  `,
})
export class ScanPanel {
  private readonly client = inject(IntakeClient);
  private readonly sanitizer = inject(DomSanitizer);
  protected readonly t = inject(Words).of('desk');
  readonly draft = input.required<string>();

  protected readonly files = signal<readonly WireFile[] | null>(null);
  protected readonly shown = signal<WireFile | null>(null);
  protected readonly plainUrl = signal('');
  protected readonly trouble = signal<unknown>(null);
  protected readonly isPdf = computed(() => this.shown()?.mime === 'application/pdf');
  /** The address of a file in this page's memory, of a type that the server has judged by content. */
  protected readonly url = computed<SafeResourceUrl | null>(() =>
    this.plainUrl() ? this.sanitizer.bypassSecurityTrustResourceUrl(this.plainUrl()) : null,
  );

  constructor() {
    effect(() => {
      const id = this.draft();
      untracked(() => void this.load(id));
    });
    inject(DestroyRef).onDestroy(() => this.letGo());
  }

  protected async load(id: string): Promise<void> {
    await this.attempt(async () => {
      this.files.set(await this.client.scans(id));
      const [first] = this.files() ?? [];
      if (first) await this.open(first);
    });
  }

  protected async show(file: WireFile): Promise<void> {
    await this.attempt(() => this.open(file));
  }

  protected async add(picker: HTMLInputElement): Promise<void> {
    const file = picker.files?.[0];
    if (!file) return;
    await this.attempt(async () => {
      const stored = await this.client.addScan(this.draft(), file);
      this.files.update((all) => [...(all ?? []), stored]);
      await this.open(stored);
    });
    picker.value = '';
  }

  private async open(file: WireFile): Promise<void> {
    const { blob } = await this.client.scan(this.draft(), file.id);
    this.letGo();
    this.shown.set(file);
    this.plainUrl.set(URL.createObjectURL(new Blob([blob], { type: file.mime })));
  }

  private letGo(): void {
    if (this.plainUrl()) URL.revokeObjectURL(this.plainUrl());
    this.plainUrl.set('');
  }

  private async attempt(what: () => Promise<void>): Promise<void> {
    this.trouble.set(null);
    try {
      await what();
    } catch (error) {
      this.trouble.set(error);
    }
  }
}
