import { Controller } from '@nestjs/common';
import { listMyCases, seeMyCase } from '@pilotage/contracts/consult';
import {
  finishTask,
  listTasks,
  listVisits,
  seeDeskFile,
  seeDiagnosis,
  seeQueue,
  setExcerpt,
} from '@pilotage/contracts/desk';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { listMyDiagnoses, seeMyDiagnosis } from '@pilotage/contracts/my';
import { seeMyData, takeMyData } from '@pilotage/contracts/my-data';
import { exportRadar, seeRadar } from '@pilotage/contracts/radar';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { ConsultService } from './consult.service';
import { DeskService } from './desk.service';
import { MyDataService } from './my-data.service';
import { MyService } from './my.service';
import { RadarService } from './radar.service';

@Controller()
export class ViewsController {
  constructor(
    private readonly desk: DeskService,
    private readonly mine: MyService,
    private readonly consult: ConsultService,
    private readonly season: RadarService,
    private readonly myData: MyDataService,
  ) {}

  @Serve(seeQueue)
  queue(@Input() { query }: In<typeof seeQueue>): Promise<Output<typeof seeQueue>> {
    return this.desk.queue(query);
  }

  @Serve(seeDiagnosis)
  diagnosis(
    @Input() { params }: In<typeof seeDiagnosis>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof seeDiagnosis>> {
    return this.desk.see(params.no, actor);
  }

  @Serve(seeDeskFile)
  file(@Input() { params }: In<typeof seeDeskFile>, @Acting() actor: Actor): Promise<FileAnswer> {
    return this.desk.file(params.no, params.id, actor);
  }

  @Serve(listTasks)
  tasks(): Promise<Output<typeof listTasks>> {
    return this.desk.tasks();
  }

  @Serve(finishTask)
  finish(@Input() { params }: In<typeof finishTask>, @Acting() actor: Actor): Promise<void> {
    return this.desk.finishTask(params.id, actor);
  }

  @Serve(listVisits)
  visits(@Input() { query }: In<typeof listVisits>): Promise<Output<typeof listVisits>> {
    return this.desk.visits(query.from, query.days);
  }

  @Serve(setExcerpt)
  excerpt(@Input() { params, body }: In<typeof setExcerpt>, @Acting() actor: Actor): Promise<void> {
    return this.desk.setExcerpt(params.no, body.excerpt, actor);
  }

  @Serve(seeRadar)
  radar(@Input() { query }: In<typeof seeRadar>): Promise<Output<typeof seeRadar>> {
    return this.season.see(query.year ?? null);
  }

  @Serve(exportRadar)
  radarExport(@Input() { query }: In<typeof exportRadar>): Promise<FileAnswer> {
    return this.season.export(query.year ?? null);
  }

  @Serve(seeMyData)
  data(@Acting() actor: Actor): Promise<Output<typeof seeMyData>> {
    return this.myData.see(actor);
  }

  @Serve(takeMyData)
  dataPack(@Acting() actor: Actor): Promise<FileAnswer> {
    return this.myData.take(actor);
  }

  @Serve(listMyDiagnoses)
  myDiagnoses(@Acting() actor: Actor): Promise<Output<typeof listMyDiagnoses>> {
    return this.mine.list(actor);
  }

  @Serve(seeMyDiagnosis)
  myDiagnosis(
    @Input() { params }: In<typeof seeMyDiagnosis>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof seeMyDiagnosis>> {
    return this.mine.see(params.no, actor);
  }

  @Serve(listMyCases)
  myCases(@Acting() actor: Actor): Promise<Output<typeof listMyCases>> {
    return this.consult.list(actor);
  }

  @Serve(seeMyCase)
  myCase(@Input() { params }: In<typeof seeMyCase>, @Acting() actor: Actor): Promise<Output<typeof seeMyCase>> {
    return this.consult.see(params.no, actor);
  }
}
