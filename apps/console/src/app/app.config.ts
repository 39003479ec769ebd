import { provideHttpClient, withXsrfConfiguration } from '@angular/common/http';
import {
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
} from '@angular/core';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { routes } from './app.routes';
import { signInAgain } from './people/sign-in/sign-in-again';
import { verifySession } from './people/verification/verify-session';
import { SIGN_IN_AGAIN, VERIFY_SESSION } from './shared/http/api';
import { Preferences } from './shared/preferences';
import { Words } from './shared/text/words';
import { Arrival } from './shell/arrival';
import { Session } from './shell/session';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withXsrfConfiguration({ cookieName: 'XSRF-TOKEN', headerName: 'X-XSRF-TOKEN' })),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    { provide: SIGN_IN_AGAIN, useFactory: signInAgain },
    { provide: VERIFY_SESSION, useFactory: verifySession },
    provideAppInitializer(() => {
      inject(Preferences);
      inject(Arrival).start();
      void inject(Session).load();
      return inject(Words).start();
    }),
  ],
};
