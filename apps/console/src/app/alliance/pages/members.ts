import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AllianceMemberView } from '@pilotage/contracts/alliance-views';
import { checkUbn } from '@pilotage/domain/taiwan';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { refusal } from '../../shared/http/refused';
import { Icon } from '../../shared/icons/icon';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { AllianceClient } from '../alliance-client';
import { ProposalStore } from '../draft/proposal-store';

/** Who belongs to the alliance, and how far each sheet is. */
@Component({
  selector: 'pl-alliance-members',
  imports: [Control, Field, Icon, RouterLink, Shape, TroubleNote],
  templateUrl: './members.html',
  styleUrl: './members.scss',
})
export class Members {
  protected readonly store = inject(ProposalStore);
  private readonly client = inject(AllianceClient);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.of('alliance');
  protected readonly ubn = signal('');
  private readonly asked = signal(false);

  private readonly year = computed(() => (this.store.view()?.call.year ?? 0) - 1);
  protected readonly count = computed(() => {
    const v = this.store.view();
    return v ? this.t().team.count(v.members.length, v.call.minMembers) : '';
  });
  protected readonly rows = computed(() => (this.store.view()?.members ?? []).map((m, i) => this.said(m, i)));
  protected readonly refusal = computed(() => {
    const checked = checkUbn(this.ubn());
    return this.asked() && !checked.ok ? refusal(checked.problem, 'ubn') : undefined;
  });

  private said(m: AllianceMemberView, index: number) {
    const { team } = this.t();
    const state: readonly [ShapeName, string] = m.isLeader
      ? ['done', team.own]
      : m.refusedAt
        ? ['late', team.refused]
        : m.confirmedAt
          ? ['done', team.confirmed(this.formats.date(m.confirmedAt))]
          : m.invitedAt
            ? ['waits', team.invited(this.formats.date(m.invitedAt))]
            : ['act', team.notInvited];
    const revenue = m.sheet.exportsTwd?.[String(this.year())];
    return {
      id: m.id,
      name: m.sheet.nameZh ?? team.unnamed,
      ubn: m.sheet.ubn ?? '',
      role: m.isLeader ? team.leader : team.member,
      shape: state[0],
      state: state[1],
      revenue: revenue === undefined ? '' : team.exports(this.year(), this.formats.roundMoney(revenue)),
      open: this.store
        .findings()
        .some((f) => f.severity === 'BLOCK' && new RegExp(`^members\\.${index}\\b`).test(f.field)),
    };
  }

  protected async add(): Promise<void> {
    this.asked.set(true);
    const checked = checkUbn(this.ubn());
    if (!checked.ok) return;
    if (!(await this.store.act((id) => this.client.addMember(id, { ubn: checked.ubn })))) return;
    this.ubn.set('');
    this.asked.set(false);
    const view = this.store.view();
    const added = view?.members.at(-1);
    if (view && added) await this.router.navigate(['/alliance', view.id, 'members', added.id]);
  }
}
