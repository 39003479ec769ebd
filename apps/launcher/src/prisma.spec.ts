import { describe, expect, it } from '@jest/globals';
import { migrationFolderName } from './prisma.ts';

describe('the name of a migration', () => {
  it('is its time and its sentence', () => {
    const now = new Date('2026-11-22T09:30:05.123Z');
    expect(migrationFolderName('Added the waiting list (A7)!', now)).toBe('20261122093005_added_the_waiting_list_a7');
  });
});
