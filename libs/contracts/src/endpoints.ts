import { accountEndpoints } from './accounts';
import { adminEndpoints } from './admin';
import { allianceReviewEndpoints } from './alliance-review';
import { allianceEndpoints } from './alliance';
import { allianceMemberEndpoints } from './alliance-member';
import { alliancePaperEndpoints } from './alliance-papers';
import { applyEndpoints } from './apply';
import { attachmentEndpoints } from './attachments';
import { auditEndpoints } from './audit';
import { awardEndpoints } from './award';
import { batchEndpoints } from './batch';
import { calendarEndpoints } from './calendar';
import { capacityEndpoints } from './capacity';
import { consultantEndpoints } from './consultants';
import { catalogueEndpoints } from './catalogues';
import { consultEndpoints } from './consult';
import { deskEndpoints } from './desk';
import { dispatchEndpoints } from './dispatch';
import type { Endpoint } from './endpoint';
import { followUpEndpoints } from './follow-up';
import { inboxEndpoints } from './inbox';
import { listEndpoints } from './lists';
import { liveEndpoints } from './live';
import { mailEndpoints } from './mails';
import { myEndpoints } from './my';
import { myDataEndpoints } from './my-data';
import { panelEndpoints } from './panel';
import { panelDeskEndpoints } from './panel-desk';
import { panelResultEndpoints } from './panel-result';
import { panelSheetEndpoints } from './panel-sheet';
import { peopleEndpoints } from './people';
import { policyEndpoints } from './policy';
import { programmeEndpoints } from './programme';
import { qualificationEndpoints } from './qualification';
import { radarEndpoints } from './radar';
import { recordingEndpoints } from './recording';
import { reportEndpoints } from './report';
import { slotEndpoints } from './slots';

/** Every endpoint of the product: what the API must serve, the matrix must cover and the description must list. */
export const endpoints: readonly Endpoint[] = [
  ...peopleEndpoints,
  ...programmeEndpoints,
  ...calendarEndpoints,
  ...catalogueEndpoints,
  ...policyEndpoints,
  ...applyEndpoints,
  ...deskEndpoints,
  ...inboxEndpoints,
  ...liveEndpoints,
  ...batchEndpoints,
  ...dispatchEndpoints,
  ...capacityEndpoints,
  ...consultantEndpoints,
  ...consultEndpoints,
  ...attachmentEndpoints,
  ...recordingEndpoints,
  ...slotEndpoints,
  ...reportEndpoints,
  ...myEndpoints,
  ...myDataEndpoints,
  ...followUpEndpoints,
  ...allianceEndpoints,
  ...allianceMemberEndpoints,
  ...awardEndpoints,
  ...alliancePaperEndpoints,
  ...radarEndpoints,
  ...qualificationEndpoints,
  ...panelEndpoints,
  ...allianceReviewEndpoints,
  ...panelSheetEndpoints,
  ...panelDeskEndpoints,
  ...panelResultEndpoints,
  ...mailEndpoints,
  ...listEndpoints,
  ...adminEndpoints,
  ...accountEndpoints,
  ...auditEndpoints,
];
