import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });

// What jsdom leaves out and screens call.
Object.defineProperty(Element.prototype, 'scrollIntoView', { value: () => undefined, writable: true });

afterEach(() => localStorage.clear());
