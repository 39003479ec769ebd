import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError, fill, refusals, type Refusal, type RefusalCode } from '@pilotage/domain/kernel';
import type { Problem } from '@pilotage/contracts/common';
import type { Logger } from '../log/log';
import { LOGGER } from '../log/tokens';
import type { Reply, Request } from '../http/request';

/** The one table from code to HTTP status; what is not listed is 422, a refusal of what was sent. */
const STATUS: Partial<Record<RefusalCode, number>> = {
  INPUT_INVALID: 422,
  ACCOUNT_EXISTS: 409,
  EMAIL_TAKEN: 409,
  ACCOUNT_MOVED: 409,
  OWN_ACCOUNT: 409,
  SIGN_IN_FAILED: 401,
  EMAIL_NOT_VERIFIED: 401,
  CAPTCHA_REQUIRED: 401,
  CAPTCHA_WRONG: 401,
  SESSION_UNVERIFIED: 403,
  NOT_SIGNED_IN: 401,
  FORM_EXPIRED: 403,
  TOO_MANY_REQUESTS: 429,
  LINK_INVALID: 404,
  LINK_EXPIRED: 410,
  LINK_SPENT: 410,
  DUPLICATE_IN_YEAR: 409,
  STATUS_MOVED: 409,
  MOVE_NOT_ALLOWED: 409,
  PROPOSAL_OUTDATED: 409,
  PROPOSAL_STALE: 409,
  LEAVE_HAS_WORK: 409,
  LEAVE_OVERLAPS: 409,
  TIE_TWICE: 409,
  TIE_DECLARED: 409,
  POLICY_EXISTS: 409,
  POLICY_FROZEN: 409,
  POLICY_NOT_REHEARSED: 409,
  POLICY_MOVED: 409,
  REHEARSAL_NOT_DONE: 409,
  REHEARSAL_OUTDATED: 409,
  BATCH_CLOSED: 409,
  BATCH_NOT_SOLVED: 409,
  BATCH_INFEASIBLE: 409,
  CASE_NOT_WAITING: 409,
  OFFER_CLOSED: 409,
  SLOT_TAKEN: 409,
  SLOTS_CLOSED: 409,
  DISPUTE_CLOSED: 409,
  RECORDING_MARKED: 409,
  RECORDING_CLOSED: 409,
  ATTACHMENTS_CLOSED: 409,
  ATTACHMENTS_FULL: 409,
  ATTACHMENT_OF_ANOTHER: 409,
  EXPECTATIONS_CLOSED: 409,
  STALE_VERSION: 412,
  REPORT_FROZEN: 409,
  OWN_REPORT: 409,
  DOCUMENT_NOT_READY: 409,
  INACTIVE: 409,
  NDA_MISSING: 409,
  APPOINTMENT_ENDED: 409,
  CONFLICT_OF_INTEREST: 409,
  CONSULTANT_AT_CAPACITY: 409,
  ON_LEAVE: 409,
  LANGUAGE: 409,
  MODE: 409,
  OUT_OF_REACH: 409,
  NO_RELEVANT_EXPERTISE: 409,
  DECLINED_BEFORE: 409,
  EXCLUDED_BY_FIRM: 409,
  FROZEN: 409,
  PROPOSAL_CLOSED: 409,
  ALREADY_PAID: 409,
  ALREADY_DECIDED: 409,
  CLAIM_COUNTED: 409,
  NOT_RUNNING: 409,
  PAYMENT_NOT_DUE: 409,
  PAYMENTS_STOPPED: 409,
  NEVER_HANDED_IN: 409,
  SHEET_CONFIRMED: 409,
  LEADER_ALREADY_HAS_PROPOSAL: 409,
  SHEET_SUBMITTED: 409,
  RESULT_FROZEN: 409,
  RESULT_NOT_FROZEN: 409,
  SIGNED_BY_ONE: 409,
  PAPERS_NOT_RECEIVED: 409,
  ROUND_SIGNED: 409,
  AGENDA_STARTED: 409,
  AGENDA_NOT_DRAWN: 409,
  AGENDA_NOT_OVER: 409,
  SEAT_TAKEN: 409,
  INVITATION_OPEN: 409,
  INVITATION_CLOSED: 409,
  SLOT_MOVED: 409,
  SLOT_RUNNING: 409,
  SLOT_NOT_OVER: 409,
  QUESTIONS_CLOSED: 409,
  SCORING_CLOSED: 409,
  SCORING_OPEN: 409,
  RELEASE_COUNT: 409,
  OBJECTION_CLOSED: 409,
  OBJECTION_FILED: 409,
  OBJECTION_ANSWERED: 409,
  NOT_FOUND: 404,
  PAYLOAD_TOO_LARGE: 413,
  FILE_TOO_LARGE: 413,
  NOT_READY: 503,
  INTERNAL: 500,
};

export function statusOf(code: RefusalCode): number {
  return STATUS[code] ?? 422;
}

function wire(refusal: Refusal) {
  return {
    code: refusal.code,
    field: refusal.field,
    message: fill(refusals[refusal.code], refusal.params),
    ...(refusal.params ? { params: refusal.params } : {}),
  };
}

/** Any refusal as the wire says it. */
export function problemOf(e: DomainError, requestId: string): Problem {
  const list = e.refusals.map(wire);
  return {
    type: `https://pilotage.example/problems/${e.code.toLowerCase().replaceAll('_', '-')}`,
    title: list[0]?.message.en ?? e.code,
    status: statusOf(e.code),
    code: e.code,
    requestId,
    refusals: list,
    ...(e.extra === undefined ? {} : { extra: e.extra }),
  };
}

/** The code of the framework's own error, also where Nest has wrapped it. */
function codeBehind(error: HttpException): string | undefined {
  return (error.cause as { code?: string } | undefined)?.code;
}

/** Errors that come from the framework before a handler runs. */
function fromHttp(error: { status?: number; statusCode?: number; code?: string | undefined }): DomainError | null {
  const status = error.status ?? error.statusCode;
  if (error.code === 'FST_CSRF_INVALID_TOKEN' || error.code === 'FST_CSRF_MISSING_SECRET')
    return new DomainError('FORM_EXPIRED');
  if (status === 413) return new DomainError('PAYLOAD_TOO_LARGE');
  if (status === 404 || status === 405) return new DomainError('NOT_FOUND');
  if (status === 429) return new DomainError('TOO_MANY_REQUESTS', { minutes: 1 });
  return status !== undefined && status >= 400 && status < 500 ? new DomainError('INPUT_INVALID') : null;
}

/** Every error leaves as problem+json with a stable code and both languages; the rest is logged, never shown. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const reply = http.getResponse<Reply>();
    const problem = this.problem(error, String(request.id));
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(problem);
  }

  problem(error: unknown, requestId: string): Problem {
    const known =
      error instanceof DomainError
        ? error
        : error instanceof HttpException
          ? fromHttp({ status: error.getStatus(), code: codeBehind(error) })
          : fromHttp(error ?? {});
    if (!known)
      this.logger.error(
        {
          requestId,
          err:
            error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error),
        },
        'request failed',
      );
    return problemOf(known ?? new DomainError('INTERNAL', { code: requestId.slice(0, 8) }), requestId);
  }
}
