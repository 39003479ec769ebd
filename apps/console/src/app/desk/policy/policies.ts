import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Refused } from '../../shared/http/refused';
import { Trouble } from '../../shared/http/trouble';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { deskKeys } from '../keys/desk-keys';
import { DraftDialog, type DraftAsked, type Drafted } from './draft-dialog';
import { PolicyClient, type PolicyList, type PolicyVersionView } from './policy-client';
import { PolicySaid } from './policy-said';

/** The versions of the matching policy: which is in force, what each changed, and who put it there and why. */
@Component({
  selector: 'pl-policies',
  imports: [Icon, RouterLink, Shape, TroubleNote, Waiting],
  templateUrl: './policies.html',
  styleUrl: './policies.scss',
})
export class Policies {
  private readonly client = inject(PolicyClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  protected readonly said = inject(PolicySaid);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('policy');
  protected readonly list = signal<PolicyList | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly shapes: Readonly<Record<PolicyVersionView['status'], ShapeName>> = {
    ACTIVE: 'done',
    DRAFT: 'act',
    RETIRED: 'ended',
  };

  constructor() {
    pageTitle(() => this.t().title);
    crumbs(() => [{ label: this.t().title }]);
    deskKeys();
    void this.load();
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.list.set(await this.client.list());
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected async draft(): Promise<void> {
    const list = this.list();
    if (!list) return;
    const versions = list.versions.map((v) => v.version);
    let asked: DraftAsked = { versions, typed: { version: '', basedOn: list.active, note: '' }, refusals: [] };
    for (;;) {
      const typed = await this.dialogs.open<DraftAsked, Drafted>(DraftDialog, asked);
      if (!typed) return;
      try {
        await this.client.draft(typed.version, typed.basedOn, typed.note);
        await this.router.navigate(['/desk/policies', typed.version]);
        return;
      } catch (error) {
        if (!(error instanceof Refused)) return this.toasts.trouble(this.notice.say(error));
        asked = { versions, typed, refusals: error.refusals };
      }
    }
  }
}
