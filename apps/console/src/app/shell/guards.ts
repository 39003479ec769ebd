import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn } from '@angular/router';
import type { Role } from '@pilotage/contracts/endpoint';
import { Navigation } from './navigation';
import { Session } from './session';

/** Opens a route to some roles. Without a sign-in it leads there and back; the wrong role sees what is not there. */
export function forRoles(...roles: readonly Role[]): CanActivateFn {
  return async (_route, state) => {
    const session = inject(Session);
    const router = inject(Router);
    await session.load();
    if (!session.me()) return router.createUrlTree(['/sign-in'], { queryParams: { next: state.url } });
    if (session.is(...roles)) return true;
    return new RedirectCommand(router.parseUrl('/not-found'), { skipLocationChange: true });
  };
}

/** For pages that make no sense once one is signed in. */
export const onlySignedOut: CanActivateFn = async () => {
  const session = inject(Session);
  const navigation = inject(Navigation);
  const router = inject(Router);
  await session.load();
  return session.me() && navigation.home() !== '/' ? router.parseUrl(navigation.home()) : true;
};

/** For pages that show more to who is signed in. */
export const withSession: CanActivateFn = async () => {
  await inject(Session).load();
  return true;
};
