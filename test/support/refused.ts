import { Refused } from './caller';

/** The refusal a call ends with. @throws when it was not refused */
export async function refused(work: Promise<unknown>): Promise<Refused> {
  const error: unknown = await work.then(
    () => null,
    (e: unknown) => e,
  );
  if (error instanceof Refused) return error;
  throw error instanceof Error ? error : new Error('the call was not refused');
}
