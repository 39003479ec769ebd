import { saveDraft, startDraft, uploadDraftFile } from '@pilotage/contracts/apply';
import type { ApplicationDraft } from '@pilotage/domain/questionnaire';
import type { Caller } from '../support/caller';
import { formOf } from './forms';
import type { Office } from './office';
import { signedPage } from './papers';
import type { Company, Questionnaire } from './sample';
import type { Wish } from './wish';

/** A draft that is ready to be handed in, and the browser it was filled in. */
export interface Filled {
  readonly caller: Caller;
  readonly id: string;
}

type Signature = NonNullable<ApplicationDraft['signature']>;

/** The signature as the sample wants it: none, one without its date, or the questionnaire's own. */
function signatureOf(form: ApplicationDraft, typed: Wish['typed']): Signature | null {
  if (typed?.signature === null) return null;
  if (!typed?.signature) return { ...form.signature };
  return {
    ...form.signature,
    signerName: typed.signature.signerName ?? '',
    signedOn: typed.signature.signedOn ?? null,
  };
}

function pagesOf(form: ApplicationDraft, typed: Wish['typed'], signature: Signature): ApplicationDraft[] {
  const profile = {
    ...form.profile,
    ...(typed?.ubnAsTyped ? { ubn: typed.ubnAsTyped } : {}),
    ...(typed?.nameAsTyped ? { nameZh: typed.nameAsTyped } : {}),
  };
  const privacy = {
    ...form.privacy,
    ...(typed?.privacyAccepted === undefined ? {} : { accepted: typed.privacyAccepted }),
  };
  return [{ profile, privacy, signature }, { answers: form.answers }, { needs: form.needs }];
}

/** Fills the three pages as a person would: page by page, with the scan of the signed one; throws what is refused. */
export async function fillForm(
  office: Office,
  company: Company,
  questionnaire: Questionnaire,
  wish: Wish,
): Promise<Filled> {
  const { typed, onBehalf, byMail, call } = wish;
  const email = company.contact.email;
  const caller = onBehalf ? await office.coordinator : byMail ? office.instance.caller() : await office.firm(company);
  const draft = await caller.call(startDraft, {
    body: { call, ...(onBehalf ? { onBehalf } : {}), ...(onBehalf || byMail ? { email } : {}) },
  });
  const form = formOf(company, questionnaire);
  const signature = signatureOf(form, typed);
  if (signature) {
    const file = { name: `${company.id}-p1-signed.pdf`, content: signedPage(), mime: 'application/pdf' };
    const scan = await caller.upload(
      uploadDraftFile,
      { params: { id: draft.id }, query: { purpose: 'SIGNED_PAGE' } },
      file,
    );
    signature.fileId = scan.id;
  }
  for (const [revision, application] of pagesOf(form, typed, signature ?? {}).entries()) {
    await caller.call(saveDraft, { params: { id: draft.id }, body: { application }, revision });
  }
  return { caller, id: draft.id };
}
