import type { Dictionary } from '../dictionary';
import { deskCase } from './desk-case';
import { deskLists } from './desk-lists';
import { deskMatch } from './desk-match';
import { deskQueue } from './desk-queue';
import { deskTabs } from './desk-tabs';

export const desk: Dictionary['desk'] = { ...deskQueue, ...deskCase, ...deskTabs, ...deskMatch, ...deskLists };
