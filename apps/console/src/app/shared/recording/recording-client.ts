import { inject, Injectable } from '@angular/core';
import type { InterviewView } from '@pilotage/contracts/case-view';
import { consentToRecording, markRecorded } from '@pilotage/contracts/recording';
import { Api } from '../http/api';

@Injectable({ providedIn: 'root' })
export class RecordingClient {
  private readonly api = inject(Api);

  consent(no: string, agree: boolean): Promise<InterviewView> {
    return this.api.call(consentToRecording, { params: { no }, body: { agree } });
  }

  mark(no: string, recorded: boolean): Promise<InterviewView> {
    return this.api.call(markRecorded, { params: { no }, body: { recorded } });
  }
}
