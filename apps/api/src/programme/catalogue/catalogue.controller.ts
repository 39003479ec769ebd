import { Controller } from '@nestjs/common';
import { addResource, addTool, saveResource, saveTool, seeCatalogues } from '@pilotage/contracts/catalogues';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { Actor } from '../../platform/http/actor';
import { Acting, Input, Serve } from '../../platform/http/serve';
import { CatalogueService } from './catalogue.service';

@Controller()
export class CatalogueController {
  constructor(private readonly catalogues: CatalogueService) {}

  @Serve(seeCatalogues)
  see(): Promise<Output<typeof seeCatalogues>> {
    return this.catalogues.see();
  }

  @Serve(addTool)
  addTool(@Input() { body }: In<typeof addTool>, @Acting() actor: Actor): Promise<Output<typeof addTool>> {
    return this.catalogues.putTool(null, body, 0, actor);
  }

  @Serve(saveTool)
  saveTool(
    @Input() { params, body, revision }: In<typeof saveTool>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof saveTool>> {
    return this.catalogues.putTool(params.id, body, revision, actor);
  }

  @Serve(addResource)
  addResource(@Input() { body }: In<typeof addResource>, @Acting() actor: Actor): Promise<Output<typeof addResource>> {
    return this.catalogues.putResource(null, body, 0, actor);
  }

  @Serve(saveResource)
  saveResource(
    @Input() { params, body, revision }: In<typeof saveResource>,
    @Acting() actor: Actor,
  ): Promise<Output<typeof saveResource>> {
    return this.catalogues.putResource(params.id, body, revision, actor);
  }
}
