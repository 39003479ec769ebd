import { inject, Injectable } from '@angular/core';
import {
  addLeave,
  removeLeave,
  seeConsultantWork,
  seeMyCapacity,
  takeLeave,
  takeLeaveBack,
  type HandOver,
} from '@pilotage/contracts/capacity';
import {
  addMyTie,
  addTie,
  removeMyTie,
  removeTie,
  saveConsultant,
  saveMyProfile,
  saveMyTie,
  saveTie,
  seeConsultant,
  seeMyProfile,
  type ConsultantView,
  type TieWish,
} from '@pilotage/contracts/consultants';
import type { Input, Output } from '@pilotage/contracts/endpoint';
import { Api } from '../http/api';

export type Profile = Input<typeof saveMyProfile>['body'];
export type MyCapacity = Output<typeof seeMyCapacity>;
export type ConsultantWork = Output<typeof seeConsultantWork>;
export type LeaveWish = Input<typeof takeLeave>['body'];
export type { ConsultantView, HandOver, TieWish };

/** A consultant's profile, ties and leave: one's own where no code is given, else as the desk keeps them. */
@Injectable({ providedIn: 'root' })
export class ProfileClient {
  private readonly api = inject(Api);

  see(code: string | null): Promise<ConsultantView> {
    return code === null ? this.api.call(seeMyProfile) : this.api.call(seeConsultant, { params: { code } });
  }

  work(code: string): Promise<ConsultantWork> {
    return this.api.call(seeConsultantWork, { params: { code } });
  }

  /** My places and my own line of the ledger. */
  places(): Promise<MyCapacity> {
    return this.api.call(seeMyCapacity);
  }

  /** @throws Conflict with `{ current }` as `extra` when somebody has changed him since `revision` */
  save(code: string | null, body: Profile, revision: number): Promise<ConsultantView> {
    return code === null
      ? this.api.call(saveMyProfile, { body, revision })
      : this.api.call(saveConsultant, { params: { code }, body, revision });
  }

  /** @throws Conflict as `save` */
  putTie(code: string | null, tie: string | null, body: TieWish, revision: number): Promise<ConsultantView> {
    if (code === null)
      return tie === null
        ? this.api.call(addMyTie, { body, revision })
        : this.api.call(saveMyTie, { params: { tie }, body, revision });
    return tie === null
      ? this.api.call(addTie, { params: { code }, body, revision })
      : this.api.call(saveTie, { params: { code, tie }, body, revision });
  }

  /** @throws Conflict as `save` */
  removeTie(code: string | null, tie: string, revision: number): Promise<ConsultantView> {
    return code === null
      ? this.api.call(removeMyTie, { params: { tie }, revision })
      : this.api.call(removeTie, { params: { code, tie }, revision });
  }

  /** @throws Refused LEAVE_HAS_WORK with a `HandOver` as `extra`, until it is said to be handed over */
  async takeLeave(code: string | null, wish: LeaveWish): Promise<void> {
    if (code === null) await this.api.call(takeLeave, { body: wish });
    else await this.api.call(addLeave, { params: { code }, body: wish });
  }

  async takeLeaveBack(code: string | null, leave: string): Promise<void> {
    if (code === null) await this.api.call(takeLeaveBack, { params: { leave } });
    else await this.api.call(removeLeave, { params: { code, leave } });
  }
}
