import type { ReportView } from '@pilotage/contracts/report';
import { aMyCase, openConsult } from './consulting';
import { definition } from './drafts';
import { asked, settle } from './open';
import { aReport, resources } from './reports';

export const reportPath = '/consult/diagnoses/D113-0152/report';
export const saved = '2024-06-28T02:24:30.000Z';

/** The editor with a report of which nothing is missing, except what is said. */
export async function openEditor(over: Partial<ReportView> = {}, query = ''): Promise<void> {
  await openConsult(`/consult/reports/D113-0152${query}`);
  (await asked('POST', reportPath)).flush(aReport(over));
  (await asked('GET', '/consult/diagnoses/D113-0152')).flush(aMyCase({ status: 'interviewed' }));
  (await asked('GET', '/consult/resources')).flush({ resources });
  (await asked('GET', '/questionnaires/intl-marketing-capability%40113.1')).flush(definition);
  await settle(40);
}
