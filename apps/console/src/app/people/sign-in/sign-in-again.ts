import { inject, Injector, runInInjectionContext } from '@angular/core';
import { Router } from '@angular/router';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Words } from '../../shared/text/words';
import { Session } from '../../shell/session';

/** Provides `SIGN_IN_AGAIN`: one dialog however many calls were refused, loaded when it is first needed. */
export function signInAgain(): () => Promise<boolean> {
  const injector = inject(Injector);
  let open: Promise<boolean> | null = null;

  async function ask(): Promise<boolean> {
    const words = injector.get(Words);
    const [{ asksAlways, SignInStore }, { SignInAgainDialog }] = await Promise.all([
      import('./sign-in-store'),
      import('./sign-in-again-dialog'),
      words.need('people', 'form'),
    ]);
    const store = runInInjectionContext(Injector.create({ providers: [SignInStore], parent: injector }), () =>
      inject(SignInStore),
    );
    store.login.set(injector.get(Session).me()?.login ?? '');
    if (asksAlways(injector.get(Router).url)) await store.askAnother();
    return (await injector.get(Dialogs).open<unknown, boolean>(SignInAgainDialog, store)) ?? false;
  }

  return () => {
    open ??= ask().finally(() => (open = null));
    return open;
  };
}
