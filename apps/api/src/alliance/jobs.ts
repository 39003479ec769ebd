import * as z from 'zod';
import { jobKind } from '../platform/jobs/job';

/** Every job of the alliance scheme. */
export const lapseAwardJob = jobKind('lapse-award', z.object({ proposal: z.uuid() }));

export const printPaperJob = jobKind('print-paper', z.object({ paper: z.uuid() }), { attempts: 3 });

export const countSummaryJob = jobKind('count-summary', z.object({ proposal: z.uuid() }), { attempts: 3 });

export const printPanelSummaryJob = jobKind('print-panel-summary', z.object({ summary: z.uuid() }), { attempts: 3 });

export const allianceJobs = [lapseAwardJob, printPaperJob, countSummaryJob, printPanelSummaryJob] as const;
