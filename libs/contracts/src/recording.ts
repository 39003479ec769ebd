import * as z from 'zod';
import { interviewView } from './case-view';
import { byNumber } from './common';
import { endpoint } from './endpoint';

export const consentToRecording = endpoint({
  name: 'consentToRecording',
  summary: 'Agree to a recording of the interview, or take it back while none is marked',
  method: 'POST',
  path: '/diagnoses/:no/recording/consent',
  allow: ['FIRM_OWNER', 'FIRM_STAFF', 'CONSULTANT'],
  params: byNumber,
  body: z.object({ agree: z.boolean() }),
  answer: interviewView,
});

export const markRecorded = endpoint({
  name: 'markRecorded',
  summary: 'Mark the interview as recorded; both sides must have agreed',
  method: 'POST',
  path: '/diagnoses/:no/recording',
  allow: ['CONSULTANT', 'COORDINATOR', 'ADMIN'],
  params: byNumber,
  body: z.object({ recorded: z.boolean() }),
  answer: interviewView,
});

export const recordingEndpoints = [consentToRecording, markRecorded];
