import * as z from 'zod';
import { jobKind } from '../platform/jobs/job';

/** Every job of the alliance scheme. */
export const lapseAwardJob = jobKind('lapse-award', z.object({ proposal: z.uuid() }));

export const allianceJobs = [lapseAwardJob] as const;
