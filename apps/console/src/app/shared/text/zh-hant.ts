import { shell } from './zh-hant/shell';

/** The source dictionary, split by area. Every area but the shell arrives with the screens that speak it. */
export const zhHant = {
  shell: () => Promise.resolve(shell),
  form: async () => (await import('./zh-hant/form')).form,
  site: async () => (await import('./zh-hant/site')).site,
  reading: async () => (await import('./zh-hant/reading')).reading,
  people: async () => (await import('./zh-hant/people')).people,
  apply: async () => (await import('./zh-hant/apply')).apply,
  my: async () => (await import('./zh-hant/my')).my,
  consult: async () => (await import('./zh-hant/consult')).consult,
  report: async () => (await import('./zh-hant/report')).report,
  batch: async () => (await import('./zh-hant/batch')).batch,
  policy: async () => (await import('./zh-hant/policy')).policy,
  alliance: async () => (await import('./zh-hant/alliance')).alliance,
  award: async () => (await import('./zh-hant/award')).award,
  season: async () => (await import('./zh-hant/season')).season,
  deskAlliance: async () => (await import('./zh-hant/desk-alliance')).deskAlliance,
  deskMeeting: async () => (await import('./zh-hant/desk-meeting')).deskMeeting,
  allianceReview: async () => (await import('./zh-hant/alliance-review')).allianceReview,
  panel: async () => (await import('./zh-hant/panel')).panel,
  visits: async () => (await import('./zh-hant/visits')).visits,
  admin: async () => (await import('./zh-hant/admin')).admin,
  settings: async () => (await import('./zh-hant/settings')).settings,
  workingDays: async () => (await import('./zh-hant/working-days')).workingDays,
  mails: async () => (await import('./zh-hant/mails')).mails,
  desk: async () => (await import('./zh-hant/desk')).desk,
};
