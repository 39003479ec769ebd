import { inject, Injectable } from '@angular/core';
import type { Output } from '@pilotage/contracts/endpoint';
import {
  activatePolicyVersion,
  discardPolicy,
  draftPolicy,
  listPolicies,
  listRehearsals,
  previewPolicyChange,
  savePolicy,
  seeRehearsal,
  signOffRehearsal,
  startRehearsal,
  stopRehearsal,
  type PolicyVersionView,
  type RehearsalHead,
  type RehearsalSource,
} from '@pilotage/contracts/policy';
import type { PolicyEdit } from '@pilotage/domain/matching';
import { Api } from '../../shared/http/api';

export type { PolicyEdit, PolicyVersionView, RehearsalHead, RehearsalSource };
export type PolicyList = Output<typeof listPolicies>;
export type Preview = Output<typeof previewPolicyChange>;
export type RehearsalView = Output<typeof seeRehearsal>;

/** Versions of the matching policy, and what they would do. */
@Injectable({ providedIn: 'root' })
export class PolicyClient {
  private readonly api = inject(Api);

  list(): Promise<PolicyList> {
    return this.api.call(listPolicies);
  }

  async draft(version: string, basedOn: string, note: string): Promise<void> {
    await this.api.call(draftPolicy, { body: { version, basedOn, note } });
  }

  save(version: string, revision: number, edit: PolicyEdit, note: string): Promise<{ readonly revision: number }> {
    return this.api.call(savePolicy, { params: { version }, revision, body: { edit, note } });
  }

  async discard(version: string): Promise<void> {
    await this.api.call(discardPolicy, { params: { version } });
  }

  async activate(version: string, instead: string, reason: string): Promise<void> {
    await this.api.call(activatePolicyVersion, { params: { version }, body: { instead, reason } });
  }

  preview(basedOn: string, edit: PolicyEdit): Promise<Preview> {
    return this.api.call(previewPolicyChange, { body: { basedOn, edit } });
  }

  async rehearse(version: string, source: RehearsalSource): Promise<void> {
    await this.api.call(startRehearsal, { body: { version, source } });
  }

  async rehearsals(version: string): Promise<readonly RehearsalHead[]> {
    return (await this.api.call(listRehearsals, { query: { version } })).rehearsals;
  }

  rehearsal(id: string): Promise<RehearsalView> {
    return this.api.call(seeRehearsal, { params: { id } });
  }

  async stop(id: string): Promise<void> {
    await this.api.call(stopRehearsal, { params: { id } });
  }

  async signOff(id: string, reason: string): Promise<void> {
    await this.api.call(signOffRehearsal, { params: { id }, body: { reason } });
  }
}
