import { inject, Injectable } from '@angular/core';
import { listSavedViews, removeView, saveView, type SavedList, type SavedView } from '@pilotage/contracts/inbox';
import { Api } from '../../shared/http/api';

export type { SavedList, SavedView };

/** A person's own views of the desk's lists. */
@Injectable({ providedIn: 'root' })
export class ViewClient {
  private readonly api = inject(Api);

  async list(): Promise<readonly SavedView[]> {
    return (await this.api.call(listSavedViews)).views;
  }

  save(body: { list: SavedList; name: string; query: string }): Promise<SavedView> {
    return this.api.call(saveView, { body });
  }

  async remove(id: string): Promise<void> {
    await this.api.call(removeView, { params: { id } });
  }
}
