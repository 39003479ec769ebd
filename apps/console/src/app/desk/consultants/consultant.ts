import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LeavePart } from '../../shared/consultant/leave-part';
import { LedgerPart } from '../../shared/consultant/ledger-part';
import { ProfileClient, type ConsultantWork } from '../../shared/consultant/profile-client';
import { ProfilePart } from '../../shared/consultant/profile-part';
import { ProfileStore } from '../../shared/consultant/profile-store';
import { TiesPart } from '../../shared/consultant/ties-part';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { StatusMark } from '../../shared/status/status-mark';
import { FirmName } from '../../shared/text/firm-name';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { crumbs } from '../../shell/crumbs';
import { deskKeys } from '../keys/desk-keys';
import { ConsultantClient, type ConsultantRow } from './consultant-client';
import { ConsultantFacts } from './consultant-facts';
import { ConsultantSaid } from './consultant-said';

type OfferState = ConsultantWork['offers'][number]['status'];
const shapes: Readonly<Record<OfferState, ShapeName>> = {
  OPEN: 'underway',
  ACCEPTED: 'done',
  DECLINED: 'ended',
  EXPIRED: 'late',
  WITHDRAWN: 'ended',
  STOPPED: 'closed',
};

/** One consultant: what he has in hand and was offered, what he can, when he is away and what he is tied to. */
@Component({
  selector: 'pl-consultant',
  imports: [
    ConsultantFacts,
    Empty,
    FirmName,
    LeavePart,
    LedgerPart,
    ProfilePart,
    RouterLink,
    Shape,
    StatusMark,
    TiesPart,
    TroubleNote,
    Waiting,
  ],
  providers: [ProfileStore],
  templateUrl: './consultant.html',
  styleUrls: ['../../shared/rows.scss', './consultant.scss'],
})
export class Consultant {
  private readonly list = inject(ConsultantClient);
  private readonly client = inject(ProfileClient);
  protected readonly store = inject(ProfileStore);
  protected readonly said = inject(ConsultantSaid);
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('profile');
  protected readonly desk = this.words.of('desk');
  protected readonly consult = this.words.of('consult');
  /** From the address. */
  readonly code = input.required<string>();

  protected readonly row = signal<ConsultantRow | null>(null);
  protected readonly work = signal<ConsultantWork | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly gone = signal(false);
  /** The revision that the head shows. */
  private shown: number | null = null;
  protected readonly offers = computed(() => {
    const { states, reasons } = this.desk().offers;
    const why: Readonly<Record<string, string>> = reasons;
    return (this.work()?.offers ?? []).map((o) => ({
      ...o,
      shape: shapes[o.status],
      state: states[o.status],
      why: o.reason === null ? '' : (why[o.reason] ?? o.reason),
    }));
  });

  constructor() {
    pageTitle(() => this.row()?.name ?? this.code());
    crumbs(() => [
      { label: this.desk().consultants.title, link: '/desk/consultants' },
      { label: this.row()?.name ?? this.code() },
    ]);
    deskKeys();
    effect(() => {
      const code = this.code();
      untracked(() => void this.load(code));
    });
    effect(() => {
      const revision = this.store.view()?.revision ?? null;
      untracked(() => void this.follow(revision));
    });
  }

  protected async load(code = this.code()): Promise<void> {
    this.shown = null;
    await this.tried(async () => {
      if (await this.findRow(code)) await Promise.all([this.findWork(code), this.store.load(code)]);
    });
  }

  /** What stands in the head is read again when something is changed below it. */
  private async follow(revision: number | null): Promise<void> {
    const isNewer = this.shown !== null && revision !== null && revision !== this.shown;
    this.shown = revision;
    const code = this.code();
    if (isNewer) await this.tried(() => Promise.all([this.findRow(code), this.findWork(code)]));
  }

  private async findRow(code: string): Promise<boolean> {
    const row = (await this.list.list()).find((k) => k.code === code) ?? null;
    this.row.set(row);
    this.gone.set(row === null);
    return row !== null;
  }

  private async findWork(code: string): Promise<void> {
    this.work.set(await this.client.work(code));
  }

  private async tried(read: () => Promise<unknown>): Promise<void> {
    this.trouble.set(null);
    try {
      await read();
    } catch (error) {
      this.trouble.set(error);
    }
  }
}
