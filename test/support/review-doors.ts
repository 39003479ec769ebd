import { nothing, ofAlliance, wrongBody, wrongCase, type Door } from './door';

const wrongSlot: Door = { probe: { params: { no: { is: 'x' }, proposal: { is: 'x' }, file: { is: 'x' } } } };
const wrongSeat: Door = { probe: { params: { no: { is: 'x' }, code: { is: 'x' } } } };

/** The desk of the alliance scheme, its meetings and the panel. */
export const reviewDoors: Readonly<Record<string, Door>> = {
  // alliances at the desk
  listDeskAlliances: { probe: { query: { year: 'x' } } },
  seeDeskAlliance: wrongCase,
  seeDeskAllianceFile: { probe: { params: { no: { is: 'x' }, file: { is: 'x' } } } },
  recordPapers: wrongCase,
  saveQualification: wrongCase,
  signQualification: wrongCase,
  settleAllianceQuestion: wrongCase,
  logPhoneCall: wrongCase,
  // the panel
  listMyMeetings: nothing,
  seeMyMeeting: wrongCase,
  answerInvitation: wrongCase,
  declareInterests: wrongCase,
  seeMySheet: wrongSlot,
  seePanelFile: wrongSlot,
  saveMySheet: wrongSlot,
  submitMySheet: wrongSlot,
  askPanelQuestion: wrongSlot,
  seeMyResult: wrongCase,
  signSummary: wrongCase,
  listAwards: { probe: { params: { year: { is: 'x' } } } },
  seeAllianceReview: ofAlliance(),
  fileObjection: ofAlliance({ text: '計分有誤' }),
  // selection meetings
  listMeetings: nothing,
  planMeeting: wrongBody,
  changeMeeting: wrongCase,
  seeMeeting: wrongCase,
  invitePanel: wrongCase,
  drawAgenda: wrongCase,
  markAttendance: wrongSeat,
  moveClock: wrongSlot,
  noteAnswer: { probe: { params: { no: { is: 'x' }, question: { is: 'x' } } } },
  recuseLate: wrongSeat,
  reopenSheet: wrongSeat,
  closeScoring: wrongCase,
  reopenScoring: wrongCase,
  recordVote: wrongCase,
  disposeDivergence: wrongSlot,
  freezeResult: wrongCase,
  previewLetters: wrongCase,
  releaseResult: wrongCase,
  printPanelSummary: wrongCase,
  seePanelSummary: wrongCase,
  answerObjection: wrongSlot,
};
