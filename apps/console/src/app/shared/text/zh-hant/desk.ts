import { deskCase } from './desk-case';
import { deskLists } from './desk-lists';
import { deskMatch } from './desk-match';
import { deskQueue } from './desk-queue';
import { deskTabs } from './desk-tabs';

/** The coordinator's desk. */
export const desk = { ...deskQueue, ...deskCase, ...deskTabs, ...deskMatch, ...deskLists };
