import type { ConsultantImport } from '@pilotage/contracts/admin';
import { applicationDraft, type ApplicationDraft } from '@pilotage/domain/questionnaire';
import type { Company, Questionnaire, SampleConsultant } from './sample';

/** A sample consultant as an import record. */
export function importOf(k: SampleConsultant, password: string): ConsultantImport {
  return {
    code: k.id,
    name: k.nameZh,
    orgType: k.orgType,
    status: k.status === 'INACTIVE' || k.status === 'PENDING_NDA' ? k.status : 'ACTIVE',
    emails: [k.email],
    baseCounty: k.baseCounty,
    countiesServed: k.countiesServed,
    years: k.years,
    industries: k.industries,
    markets: k.markets,
    modes: k.modes as ConsultantImport['modes'],
    languages: k.languages as ConsultantImport['languages'],
    certificates: k.certificates,
    maxActiveCases: k.maxActiveCases,
    ndaSignedOn: k.ndaSignedOn,
    appointmentEndsOn: k.appointmentEndsOn,
    ratingMean: k.avgSatisfaction,
    ratingCount: k.ratingCount,
    isFictional: true,
    expertise: k.expertise as ConsultantImport['expertise'],
    ties: k.declaredInterestUbns.map((ubn) => ({ kind: 'DECLARED', ubn, source: 'SELF_DECLARED' })),
    leave: k.leave as ConsultantImport['leave'],
    externalLoad: k.external ?? null,
    password,
  };
}

/** What the firm types into the form. */
export function formOf(c: Company, q: Questionnaire): ApplicationDraft {
  const orgType = c.orgType === 'COMPANY' || c.orgType === 'BUSINESS' ? c.orgType : 'OTHER';
  return applicationDraft.parse({
    profile: {
      nameZh: c.nameZh,
      nameEn: c.nameEn ?? null,
      ubn: c.ubn,
      orgType,
      responsiblePerson: c.responsiblePerson,
      focus: c.focus,
      industryCode: c.industryCodeUnverified ?? null,
      foundedOn: c.foundedRoc ?? null,
      countyCode: c.countyCode,
      address: c.address,
      paidInCapitalTwd: c.paidInCapitalTwd,
      avgInsuredEmployees12m: c.avgInsuredEmployees12m,
      mainProducts: c.mainProducts,
      website: c.website,
      exportsTwd: c.exportRevenueTwd,
      governmentProjects: '無',
      contact: {
        name: c.contact.name,
        title: c.contact.title ?? '',
        phone: c.contact.phone,
        mobile: c.contact.mobile ?? null,
        email: c.contact.email,
      },
    },
    privacy: {
      noticeVersion: q.privacyNotice.version,
      accepted: q.privacyNotice.accepted,
      marketingOptIn: q.privacyNotice.marketingOptIn,
    },
    signature: {
      kind: 'UPLOAD',
      signerName: q.signature.signerName,
      signerTitle: q.signature.signerTitle ?? '',
      signedOn: q.signature.signedOn ?? null,
    },
    answers: q.answers,
    needs: q.needs,
  });
}
