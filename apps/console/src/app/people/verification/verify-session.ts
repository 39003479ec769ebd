import { inject, Injector } from '@angular/core';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Words } from '../../shared/text/words';

/** Provides `VERIFY_SESSION`: one dialog however many calls were refused, loaded when it is first needed. */
export function verifySession(): () => Promise<boolean> {
  const injector = inject(Injector);
  let open: Promise<boolean> | null = null;

  async function ask(): Promise<boolean> {
    const [{ VerifyStore }, { VerifyDialog }] = await Promise.all([
      import('./verify-store'),
      import('./verify-dialog'),
      injector.get(Words).need('people', 'form'),
    ]);
    const store = Injector.create({ providers: [VerifyStore], parent: injector }).get(VerifyStore);
    await store.ask();
    return (await injector.get(Dialogs).open<unknown, boolean>(VerifyDialog, store)) ?? false;
  }

  return () => {
    open ??= ask().finally(() => (open = null));
    return open;
  };
}
