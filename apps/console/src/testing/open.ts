import { provideHttpClient, type HttpRequest } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import type { EnvironmentProviders, Provider, Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Area } from '../app/shared/text/dictionary';
import { Words } from '../app/shared/text/words';

const areas: readonly Area[] = [
  'form',
  'site',
  'people',
  'apply',
  'my',
  'reading',
  'consult',
  'attachments',
  'recording',
  'report',
  'batch',
  'desk',
  'admin',
  'settings',
  'workingDays',
  'lists',
  'catalogues',
  'mails',
  'visits',
  'season',
  'alliance',
  'award',
  'policy',
  'profile',
  'panel',
  'allianceReview',
  'deskAlliance',
  'deskMeeting',
];

export interface Opening {
  /** Further addresses that the screen may lead to. */
  readonly routes?: Routes;
  readonly providers?: readonly (Provider | EnvironmentProviders)[];
}

/** The product's providers, with HTTP faked at the border and the words of every area loaded. */
export async function prepare(opening: Opening = {}): Promise<Words> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(opening.routes ?? [], withComponentInputBinding()),
      ...(opening.providers ?? []),
    ],
  });
  const words = TestBed.inject(Words);
  await words.need(...areas);
  return words;
}

/** A screen alone at an address; `path` may name parameters, which become its inputs. */
export async function openScreen(
  screen: Type<unknown>,
  path = '',
  url = `/${path}`,
  opening: Opening = {},
): Promise<RouterTestingHarness> {
  await prepare({ ...opening, routes: [{ path, component: screen }, ...(opening.routes ?? [])] });
  return RouterTestingHarness.create(url);
}

/** An area by its routes. */
export async function openArea(routes: Routes, url: string, opening: Opening = {}): Promise<RouterTestingHarness> {
  await prepare({ ...opening, routes: [...routes, ...(opening.routes ?? [])] });
  return RouterTestingHarness.create(url);
}

export function address(): string {
  return TestBed.inject(Router).url;
}

/** The oldest of its kind that nobody has answered. */
function match(method: string, path: string): TestRequest | undefined {
  let taken = false;
  const isFirst = (r: HttpRequest<unknown>): boolean =>
    !taken && r.method === method && r.url === `/api${path}` && (taken = true);
  return TestBed.inject(HttpTestingController).match(isFirst)[0];
}

const TRIES = 400;

/** The request that a screen makes; waited for, since screens ask when they are ready. */
export async function asked(method: string, path: string): Promise<TestRequest> {
  for (let i = 0; i < TRIES; i++) {
    const found = match(method, path);
    if (found) return found;
    await settle(5);
  }
  throw new Error(`nobody asked ${method} ${path}`);
}

/** Nothing of the kind has been asked. */
export function notAsked(method: string, path: string): boolean {
  return match(method, path) === undefined;
}

/** Lets what is under way come to rest. */
export async function settle(ms = 10): Promise<void> {
  await new Promise((done) => setTimeout(done, ms));
  TestBed.tick();
}
