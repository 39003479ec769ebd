import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module';
import { PlatformModule } from '../../platform/platform.module';
import { FlowModule } from '../flow.module';
import { ConsultService } from './consult.service';
import { DeskService } from './desk.service';
import { ListsController } from './lists.controller';
import { ListsService } from './lists.service';
import { ListsStore } from './lists.store';
import { MyDataService } from './my-data.service';
import { MyDataStore } from './my-data.store';
import { MyService } from './my.service';
import { QueueStore } from './queue.store';
import { RadarService } from './radar.service';
import { RadarStore } from './radar.store';
import { SavedViewsController } from './saved-views.controller';
import { SavedViews } from './saved-views';
import { ViewsController } from './views.controller';
import { ViewsStore } from './views.store';

/** Read-only pictures of cases for the desk, the firm and the consultant. */
@Module({
  imports: [PlatformModule, PeopleModule, FlowModule],
  controllers: [ViewsController, SavedViewsController, ListsController],
  providers: [
    DeskService,
    MyService,
    ConsultService,
    QueueStore,
    RadarService,
    RadarStore,
    ListsService,
    ListsStore,
    MyDataService,
    MyDataStore,
    ViewsStore,
    SavedViews,
  ],
})
export class ViewsModule {}
