import { Controller } from '@nestjs/common';
import type { Input as In } from '@pilotage/contracts/endpoint';
import { exportCases, exportSurveys } from '@pilotage/contracts/lists';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { ListsService } from './lists.service';

@Controller()
export class ListsController {
  constructor(private readonly lists: ListsService) {}

  @Serve(exportCases)
  cases(@Input() { query }: In<typeof exportCases>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.lists.cases(query, actor);
  }

  @Serve(exportSurveys)
  surveys(@Input() { query }: In<typeof exportSurveys>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.lists.surveys(query, actor);
  }
}
