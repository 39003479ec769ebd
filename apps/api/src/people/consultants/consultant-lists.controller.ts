import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { exportConsultants, importConsultantList, tryConsultantList } from '@pilotage/contracts/lists';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { ConsultantLists } from './consultant-lists.service';

@Controller()
export class ConsultantListsController {
  constructor(private readonly lists: ConsultantLists) {}

  @Serve(exportConsultants)
  export(@Input() { query }: In<typeof exportConsultants>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.lists.export(query, actor);
  }

  @Serve(tryConsultantList)
  try(@Input() { body }: In<typeof tryConsultantList>): Promise<Output<typeof tryConsultantList>> {
    return this.lists.try(body.content);
  }

  @Serve(importConsultantList)
  import(
    @Input() { body }: In<typeof importConsultantList>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof importConsultantList>> {
    return this.lists.import(body.content, actor);
  }
}
