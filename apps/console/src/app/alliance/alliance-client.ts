import { inject, Injectable } from '@angular/core';
import {
  addAllianceMember,
  discardAlliance,
  inviteAllianceMember,
  listMyAlliances,
  recallAlliance,
  removeAllianceMember,
  saveAlliance,
  saveAllianceMember,
  seeAlliance,
  seeAllianceFile,
  startAlliance,
  submitAlliance,
  uploadAllianceFile,
  withdrawAlliance,
} from '@pilotage/contracts/alliance';
import {
  confirmMemberSheet,
  refuseMembership,
  saveMemberSheet,
  seeMemberSheet,
} from '@pilotage/contracts/alliance-member';
import { listAlliancePapers, printAlliancePaper, seeAlliancePaper } from '@pilotage/contracts/alliance-papers';
import { fileObjection, seeAllianceReview, type AllianceReview } from '@pilotage/contracts/alliance-review';
import type { Alliance, MemberView } from '@pilotage/contracts/alliance-views';
import type { Output } from '@pilotage/contracts/endpoint';
import type { MemberSheet, OnlineDocument, PaperKind, ProposalDraft } from '@pilotage/domain/alliance';
import { Api, type FileAnswer } from '../shared/http/api';

export type AlliancePapers = Output<typeof listAlliancePapers>;
export type MyAlliances = Output<typeof listMyAlliances>;

@Injectable({ providedIn: 'root' })
export class AllianceClient {
  private readonly api = inject(Api);

  mine(): Promise<MyAlliances> {
    return this.api.call(listMyAlliances);
  }

  start(call: string): Promise<Alliance> {
    return this.api.call(startAlliance, { body: { call } });
  }

  see(id: string): Promise<Alliance> {
    return this.api.call(seeAlliance, { params: { id } });
  }

  save(id: string, revision: number, change: ProposalDraft): Promise<Alliance> {
    return this.api.call(saveAlliance, { params: { id }, body: change, revision });
  }

  discard(id: string): Promise<void> {
    return this.api.call(discardAlliance, { params: { id } });
  }

  addMember(id: string, sheet: MemberSheet): Promise<Alliance> {
    return this.api.call(addAllianceMember, { params: { id }, body: sheet });
  }

  saveMember(id: string, member: string, revision: number, sheet: MemberSheet): Promise<Alliance> {
    return this.api.call(saveAllianceMember, { params: { id, member }, body: sheet, revision });
  }

  removeMember(id: string, member: string): Promise<Alliance> {
    return this.api.call(removeAllianceMember, { params: { id, member } });
  }

  invite(id: string, member: string, email: string): Promise<Alliance> {
    return this.api.call(inviteAllianceMember, { params: { id, member }, body: { email } });
  }

  upload(id: string, kind: OnlineDocument, file: File): Promise<Alliance> {
    return this.api.call(uploadAllianceFile, { params: { id }, query: { kind }, file });
  }

  file(id: string, file: string): Promise<FileAnswer> {
    return this.api.call(seeAllianceFile, { params: { id, file } });
  }

  papers(id: string): Promise<AlliancePapers> {
    return this.api.call(listAlliancePapers, { params: { id } });
  }

  print(id: string, kind: PaperKind): Promise<AlliancePapers> {
    return this.api.call(printAlliancePaper, { params: { id }, body: { kind } });
  }

  paper(id: string, paper: string): Promise<FileAnswer> {
    return this.api.call(seeAlliancePaper, { params: { id, paper } });
  }

  submit(id: string): Promise<Alliance> {
    return this.api.call(submitAlliance, { params: { id } });
  }

  recall(id: string): Promise<Alliance> {
    return this.api.call(recallAlliance, { params: { id } });
  }

  withdraw(id: string, reason: string): Promise<Alliance> {
    return this.api.call(withdrawAlliance, { params: { id }, body: { reason } });
  }

  review(id: string): Promise<AllianceReview> {
    return this.api.call(seeAllianceReview, { params: { id } });
  }

  object(id: string, text: string): Promise<AllianceReview> {
    return this.api.call(fileObjection, { params: { id }, body: { text } });
  }

  mySheet(token: string): Promise<MemberView> {
    return this.api.call(seeMemberSheet, { params: { token } });
  }

  saveMySheet(token: string, revision: number, sheet: MemberSheet): Promise<MemberView> {
    return this.api.call(saveMemberSheet, { params: { token }, body: sheet, revision });
  }

  confirm(token: string, accepted: boolean, sharesFigures: boolean): Promise<MemberView> {
    return this.api.call(confirmMemberSheet, { params: { token }, body: { accepted, sharesFigures } });
  }

  refuse(token: string): Promise<MemberView> {
    return this.api.call(refuseMembership, { params: { token }, body: {} });
  }
}
