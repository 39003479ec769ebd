import { Controller } from '@nestjs/common';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { listSavedViews, removeView, saveView } from '@pilotage/contracts/inbox';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { SavedViews } from './saved-views';

@Controller()
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Serve(listSavedViews)
  list(@Acting() actor: Actor): Promise<Output<typeof listSavedViews>> {
    return this.views.list(actor);
  }

  @Serve(saveView)
  save(@Input() { body }: In<typeof saveView>, @Acting() actor: Actor): Promise<Output<typeof saveView>> {
    return this.views.save(body, actor);
  }

  @Serve(removeView)
  remove(@Input() { params }: In<typeof removeView>, @Acting() actor: Actor): Promise<void> {
    return this.views.remove(params.id, actor);
  }
}
