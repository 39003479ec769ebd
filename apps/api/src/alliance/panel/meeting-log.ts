import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import type { Unit } from '../../platform/database/database';
import { is, type Actor } from '../../platform/http/actor';

/** The audit lines of meetings: codes and letters, reasons apart. */
@Injectable()
export class MeetingLog {
  constructor(private readonly audit: Audit) {}

  async record(
    unit: Unit,
    actor: Actor,
    action: string,
    meeting: { readonly id: string; readonly number: string },
    detail: Record<string, unknown> = {},
    reason: string | null = null,
  ): Promise<void> {
    await this.audit.record(unit, {
      actor: { id: actor.accountId, kind: is(actor, 'COORDINATOR', 'ADMIN') ? 'coordinator' : 'panel', ip: actor.ip },
      action,
      subject: { type: 'panelMeeting', id: meeting.id },
      detail: { meeting: meeting.number, ...detail },
      ...(reason ? { personal: { reason } } : {}),
    });
  }
}
