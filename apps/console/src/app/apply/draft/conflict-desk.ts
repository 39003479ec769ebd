import { inject, Injectable, Injector } from '@angular/core';
import { mergeDraft, type ApplicationDraft } from '@pilotage/domain/questionnaire';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Said } from '../said';
import { changeOf, type Clash } from './reconcile';

/** A clash in words. */
export interface ClashSaid {
  readonly path: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface ConflictShown {
  readonly clashes: readonly ClashSaid[];
  readonly theirsAt: string;
}

/** Puts fields that two places changed to the person, one by one. */
@Injectable()
export class ConflictDesk {
  private readonly dialogs = inject(Dialogs);
  private readonly injector = inject(Injector);

  /** The changes to save on top of the newer state; leaving the dialog keeps what was typed here. */
  async decide(clashes: readonly Clash[], theirsAt: string): Promise<ApplicationDraft> {
    const { ConflictDialog } = await import('./conflict-dialog');
    const said = this.injector.get(Said);
    const shown: ConflictShown = {
      theirsAt,
      clashes: clashes.map(({ path, mine, theirs }) => ({
        path,
        label: said.label(path),
        mine: said.value(path, mine),
        theirs: said.value(path, theirs),
      })),
    };
    const mine =
      (await this.dialogs.open<ConflictShown, readonly string[]>(ConflictDialog, shown, { wide: true })) ??
      clashes.map((c) => c.path);
    return clashes
      .filter((c) => mine.includes(c.path))
      .reduce<ApplicationDraft>((all, c) => mergeDraft(all, changeOf(c.path, c.mine)), {});
  }
}
