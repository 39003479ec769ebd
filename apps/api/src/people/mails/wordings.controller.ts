import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { saveMailWording, seeMailWording, tryMailWording } from '@pilotage/contracts/mails';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { WordingsService } from './wordings.service';

@Controller()
export class WordingsController {
  constructor(private readonly wordings: WordingsService) {}

  @Serve(seeMailWording)
  see(@Input() { params }: In<typeof seeMailWording>): Promise<Output<typeof seeMailWording>> {
    return this.wordings.see(params.event, params.locale);
  }

  @Serve(tryMailWording)
  try(@Input() { params, body }: In<typeof tryMailWording>): Promise<Output<typeof tryMailWording>> {
    const { no, ...wording } = body;
    return this.wordings.try(params, wording, no);
  }

  @Serve(saveMailWording)
  save(
    @Input() { params, body, revision }: In<typeof saveMailWording>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof saveMailWording>> {
    return this.wordings.save(params, body.wording, revision, actor);
  }
}
