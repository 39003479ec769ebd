import { nothing, wrongBody, token, ofAlliance, ofAllianceMember, type Door } from './door';

/** The doors of the alliance scheme. */
export const allianceDoors: Readonly<Record<string, Door>> = {
  listMyAlliances: nothing,
  startAlliance: wrongBody,
  seeAlliance: ofAlliance(),
  saveAlliance: ofAlliance({}),
  addAllianceMember: ofAlliance({}),
  saveAllianceMember: ofAllianceMember({}),
  inviteAllianceMember: ofAllianceMember({ email: 'nobody' }),
  removeAllianceMember: ofAllianceMember(),
  uploadAllianceFile: ofAlliance(undefined, { kind: 'PLAN' }),
  seeAllianceFile: {
    probe: { params: { id: { is: 'x' }, file: { is: 'x' } } },
    owned: { by: 'FIRM', params: { id: 'alliance', file: 'allianceFile' } },
  },
  submitAlliance: ofAlliance(),
  recallAlliance: ofAlliance(),
  withdrawAlliance: ofAlliance({ reason: '測試' }),
  discardAlliance: ofAlliance(),
  listAlliancePapers: ofAlliance(),
  printAlliancePaper: ofAlliance({ kind: 'LABEL' }),
  seeAlliancePaper: {
    probe: { params: { id: { is: 'x' }, paper: { is: 'x' } } },
    owned: { by: 'FIRM', params: { id: 'alliance', paper: 'alliancePaper' } },
  },
  seeMemberSheet: token,
  saveMemberSheet: token,
  confirmMemberSheet: token,
  refuseMembership: token,
};
