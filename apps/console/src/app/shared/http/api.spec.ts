import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { saveDraft, seeDraft, uploadDraftFile } from '@pilotage/contracts/apply';
import { downloadMyReport } from '@pilotage/contracts/my';
import { seeSession, signIn } from '@pilotage/contracts/people';
import { asked, settle } from '../../../testing/open';
import { problem } from '../../../testing/problems';
import { ServerClock } from '../clock/server-clock';
import { Api, SIGN_IN_AGAIN } from './api';
import { Conflict, Offline, Refused } from './refused';

const id = '0f17714f-2395-4e1e-9a17-694fe1ff398b';
const failing = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (error: unknown) => error,
  );

describe('the typed client', () => {
  let again: boolean;

  beforeEach(() => {
    again = false;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: SIGN_IN_AGAIN, useValue: () => Promise.resolve(again) },
      ],
    });
  });
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  const api = (): Api => TestBed.inject(Api);

  it('fills the path, sends the body and names the revision it was made on', async () => {
    void api().call(saveDraft, {
      params: { id },
      body: { application: { profile: { ubn: '99037736' } } },
      revision: 7,
    });
    const request = (await asked('PATCH', `/drafts/${id}`)).request;
    expect(request.headers.get('If-Match')).toBe('"7"');
    expect(request.body).toEqual({ application: { profile: { ubn: '99037736' } } });
  });

  it('sends a file as multipart in the field `file`, its form fields in the query', async () => {
    void api().call(uploadDraftFile, {
      params: { id },
      query: { purpose: 'SIGNED_PAGE' },
      file: new File(['x'], '簽章頁.pdf'),
    });
    const request = (await asked('POST', `/drafts/${id}/files`)).request;
    expect(request.params.get('purpose')).toBe('SIGNED_PAGE');
    expect(((request.body as FormData).get('file') as File).name).toBe('簽章頁.pdf');
  });

  it('hands a file over with its name', async () => {
    const file = api().call(downloadMyReport, { params: { no: 'D113-0152' } });
    (await asked('GET', '/my/diagnoses/D113-0152/document')).flush(new Blob(['%PDF']), {
      headers: {
        'content-disposition': `attachment; filename="x"; filename*=UTF-8''${encodeURIComponent('建議書.pdf')}`,
      },
    });
    expect((await file).name).toBe('建議書.pdf');
  });

  it('learns the time from every answer that tells it', async () => {
    const seen = api().call(seeSession);
    (await asked('GET', '/session')).flush({ now: '2024-06-28T02:24:07.000Z' });
    await seen;
    expect(new Date(TestBed.inject(ServerClock).now()).toISOString().slice(0, 16)).toBe('2024-06-28T02:24');
  });

  it('turns a problem into refusals with their fields', async () => {
    const error = failing(api().call(signIn, { body: { login: 'x', password: 'y' } }));
    (await asked('POST', '/session')).flush(problem(401, 'SIGN_IN_FAILED'), { status: 401, statusText: '' });
    expect(await error).toBeInstanceOf(Refused);
    expect(((await error) as Refused).code).toBe('SIGN_IN_FAILED');
  });

  it('tells a newer version from other refusals', async () => {
    const error = failing(api().call(saveDraft, { params: { id }, body: { application: {} }, revision: 1 }));
    (await asked('PATCH', `/drafts/${id}`)).flush(problem(412, 'STALE_VERSION'), { status: 412, statusText: '' });
    expect(await error).toBeInstanceOf(Conflict);
  });

  it.each([0, 504])('takes status %i for being offline', async (status) => {
    const error = failing(api().call(seeDraft, { params: { id } }));
    const request = await asked('GET', `/drafts/${id}`);
    if (status === 0) request.error(new ProgressEvent('error'));
    else request.flush('', { status, statusText: '' });
    expect(await error).toBeInstanceOf(Offline);
  });

  it('asks to sign in where one stands, and repeats the call', async () => {
    again = true;
    const seen = api().call(seeDraft, { params: { id } });
    (await asked('GET', `/drafts/${id}`)).flush(problem(401, 'NOT_SIGNED_IN'), { status: 401, statusText: '' });
    (await asked('GET', `/drafts/${id}`)).flush({ id });
    expect(await seen).toEqual({ id });
  });

  it('renews an expired form token and repeats the call', async () => {
    const saved = api().call(saveDraft, { params: { id }, body: { application: {} }, revision: 1 });
    (await asked('PATCH', `/drafts/${id}`)).flush(problem(403, 'FORM_EXPIRED'), { status: 403, statusText: '' });
    (await asked('GET', '/session')).flush({});
    (await asked('PATCH', `/drafts/${id}`)).flush({ revision: 2 });
    expect(await saved).toEqual({ revision: 2 });
    await settle();
  });
});
