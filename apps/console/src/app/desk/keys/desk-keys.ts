import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { Dialogs } from '../../shared/dialog/dialogs';
import { shortcuts, type Keys } from './shortcuts';

/** The list that a case or a match was opened from: Esc leads back to it, to the same row. */
@Injectable({ providedIn: 'root' })
export class WayBack {
  private readonly router = inject(Router);
  private list = '/desk/inbox';

  /** Told by a list whenever its address changes. */
  remember(url: string): void {
    this.list = url;
  }

  go(): void {
    void this.router.navigateByUrl(this.list);
  }
}

/** The keys that every screen of the desk has, and those of this one. For the constructor of a screen. */
export function deskKeys(own: Keys = {}): void {
  const router = inject(Router);
  const dialogs = inject(Dialogs);
  const to = (path: string) => (): void => void router.navigateByUrl(path);
  const help = async (): Promise<void> => {
    const { KeyHelp } = await import('./key-help');
    await dialogs.open(KeyHelp, null);
  };
  shortcuts({
    'g i': to('/desk/inbox'),
    'g c': to('/desk/cases'),
    'g m': to('/desk/match'),
    '?': () => void help(),
    ...own,
  });
}
