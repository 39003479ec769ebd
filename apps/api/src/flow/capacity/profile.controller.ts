import { Controller } from '@nestjs/common';
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
} from '@pilotage/contracts/consultants';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { ProfileService, type Hand } from './profile.service';

type View = Promise<ConsultantView>;

@Controller()
export class ProfileController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly directory: ConsultantDirectory,
  ) {}

  @Serve(seeMyProfile)
  async mine(@Acting() actor: Actor): View {
    return this.profiles.see((await this.directory.ofActor(actor)).code);
  }

  @Serve(saveMyProfile)
  async saveMine(@Input() { body, revision }: In<typeof saveMyProfile>, @Acting() actor: Actor): View {
    return this.profiles.save(await this.own(revision, actor), body);
  }

  @Serve(addMyTie)
  async addMine(@Input() { body, revision }: In<typeof addMyTie>, @Acting() actor: Actor): View {
    return this.profiles.putTie(await this.own(revision, actor), null, body);
  }

  @Serve(saveMyTie)
  async saveMyTie(@Input() { params, body, revision }: In<typeof saveMyTie>, @Acting() actor: Actor): View {
    return this.profiles.putTie(await this.own(revision, actor), params.tie, body);
  }

  @Serve(removeMyTie)
  async removeMine(@Input() { params, revision }: In<typeof removeMyTie>, @Acting() actor: Actor): View {
    return this.profiles.removeTie(await this.own(revision, actor), params.tie);
  }

  @Serve(seeConsultant)
  see(@Input() { params }: In<typeof seeConsultant>): View {
    return this.profiles.see(params.code);
  }

  @Serve(saveConsultant)
  save(@Input() { params, body, revision }: In<typeof saveConsultant>, @Acting() actor: Actor): View {
    return this.profiles.save({ code: params.code, revision, isOwn: false, actor }, body);
  }

  @Serve(addTie)
  addTie(@Input() { params, body, revision }: In<typeof addTie>, @Acting() actor: Actor): View {
    return this.profiles.putTie({ code: params.code, revision, isOwn: false, actor }, null, body);
  }

  @Serve(saveTie)
  saveTie(@Input() { params, body, revision }: In<typeof saveTie>, @Acting() actor: Actor): View {
    return this.profiles.putTie({ code: params.code, revision, isOwn: false, actor }, params.tie, body);
  }

  @Serve(removeTie)
  removeTie(@Input() { params, revision }: In<typeof removeTie>, @Acting() actor: Actor): View {
    return this.profiles.removeTie({ code: params.code, revision, isOwn: false, actor }, params.tie);
  }

  private async own(revision: number, actor: Actor): Promise<Hand> {
    return { code: (await this.directory.ofActor(actor)).code, revision, isOwn: true, actor };
  }
}
