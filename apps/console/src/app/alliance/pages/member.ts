import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { isMailAddress } from '@pilotage/domain/kernel';
import type { MemberSheet } from '@pilotage/domain/alliance';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { refusal } from '../../shared/http/refused';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { AllianceClient } from '../alliance-client';
import { ProposalStore } from '../draft/proposal-store';
import { SheetForm } from './sheet-form';

/** One member: its sheet, and the invitation by which it fills in and confirms it itself. */
@Component({
  selector: 'pl-alliance-member',
  imports: [Control, Field, RouterLink, SheetForm, TroubleNote],
  templateUrl: './member.html',
  styleUrl: './form.scss',
})
export class Member {
  protected readonly store = inject(ProposalStore);
  private readonly client = inject(AllianceClient);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.of('alliance');
  private readonly shell = this.words.of('shell');
  readonly member = input.required<string>();

  private readonly index = computed(() => this.store.view()?.members.findIndex((m) => m.id === this.member()) ?? -1);
  protected readonly row = computed(() => this.store.view()?.members[this.index()] ?? null);
  protected readonly at = computed(() => `members.${this.index()}.`);
  /** What is typed; the server's whenever it is a newer one. */
  protected readonly sheet = linkedSignal<MemberSheet>(() => this.row()?.sheet ?? {});
  protected readonly email = linkedSignal(() => this.row()?.invitedEmail ?? this.row()?.sheet.contact?.email ?? '');
  private readonly wrongMail = signal(false);
  protected readonly mailRefusal = computed(() =>
    this.wrongMail() && !isMailAddress(this.email().trim()) ? refusal('EMAIL_INVALID', 'email') : undefined,
  );
  protected readonly refusals = computed<ReadonlyMap<string, WireRefusal>>(() => {
    const told = this.store.asked() ? this.store.findings() : [];
    return new Map(told.map((f) => [f.field, f]));
  });
  protected readonly editable = computed(() => {
    const row = this.row();
    return this.store.writable() && row !== null && (row.isLeader || row.confirmedAt === null);
  });
  protected readonly state = computed(() => {
    const [row, team] = [this.row(), this.t().team];
    if (!row || row.isLeader) return team.own;
    if (row.refusedAt) return team.refused;
    if (row.confirmedAt) return team.confirmed(this.formats.instant(row.confirmedAt));
    return row.invitedAt ? team.invited(this.formats.instant(row.invitedAt)) : team.notInvited;
  });

  protected async save(): Promise<void> {
    const row = this.row();
    if (!row) return;
    const { exportsTwd, revenueBasis, ...rest } = this.sheet();
    const figures = { ...(exportsTwd ? { exportsTwd } : {}), ...(revenueBasis ? { revenueBasis } : {}) };
    const sheet = row.sharesFigures || row.isLeader ? { ...rest, ...figures } : rest;
    if (await this.store.act((id) => this.client.saveMember(id, row.id, row.revision, sheet)))
      this.toasts.done(this.t().team.saved);
  }

  protected async invite(): Promise<void> {
    const [row, email] = [this.row(), this.email().trim()];
    this.wrongMail.set(true);
    if (row && isMailAddress(email)) await this.store.act((id) => this.client.invite(id, row.id, email));
  }

  protected async remove(): Promise<void> {
    const [row, view] = [this.row(), this.store.view()];
    if (!row || !view) return;
    const { remove, removeText, unnamed } = this.t().team;
    const text = removeText(row.sheet.nameZh ?? unnamed);
    if (!(await this.dialogs.ask({ title: remove, text, yes: remove, no: this.shell().act.cancel, danger: true })))
      return;
    if (await this.store.act((id) => this.client.removeMember(id, row.id)))
      await this.router.navigate(['/alliance', view.id, 'members']);
  }
}
