import type { Loaders } from './dictionary';

export const en: Loaders = {
  shell: async () => (await import('./en/shell')).shell,
  form: async () => (await import('./en/form')).form,
  site: async () => (await import('./en/site')).site,
  reading: async () => (await import('./en/reading')).reading,
  people: async () => (await import('./en/people')).people,
  apply: async () => (await import('./en/apply')).apply,
  my: async () => (await import('./en/my')).my,
  consult: async () => (await import('./en/consult')).consult,
  report: async () => (await import('./en/report')).report,
  batch: async () => (await import('./en/batch')).batch,
  policy: async () => (await import('./en/policy')).policy,
  alliance: async () => (await import('./en/alliance')).alliance,
  season: async () => (await import('./en/season')).season,
  deskAlliance: async () => (await import('./en/desk-alliance')).deskAlliance,
  deskMeeting: async () => (await import('./en/desk-meeting')).deskMeeting,
  allianceReview: async () => (await import('./en/alliance-review')).allianceReview,
  panel: async () => (await import('./en/panel')).panel,
  visits: async () => (await import('./en/visits')).visits,
  admin: async () => (await import('./en/admin')).admin,
  desk: async () => (await import('./en/desk')).desk,
};
