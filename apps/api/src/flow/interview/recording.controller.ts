import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { consentToRecording, markRecorded } from '@pilotage/contracts/recording';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { RecordingService } from './recording.service';

@Controller()
export class RecordingController {
  constructor(private readonly recording: RecordingService) {}

  @Serve(consentToRecording)
  consent(
    @Input() { params, body }: In<typeof consentToRecording>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof consentToRecording>> {
    return this.recording.consent(params.no, body.agree, actor);
  }

  @Serve(markRecorded)
  mark(
    @Input() { params, body }: In<typeof markRecorded>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof markRecorded>> {
    return this.recording.mark(params.no, body.recorded, actor);
  }
}
