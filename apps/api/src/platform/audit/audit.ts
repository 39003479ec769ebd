import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@pilotage/domain/kernel';
import { Config } from '../config/config';
import { json, Database, type Unit } from '../database/database';

export interface AuditLine {
  readonly actor: { readonly id: string | null; readonly kind: string; readonly ip?: string | null };
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** Codes, numbers and ids only. */
  readonly detail?: Record<string, unknown>;
  /** Personal values (before, after): kept apart, erasable; the chain commits to their salted digest. */
  readonly personal?: Record<string, unknown>;
}

export interface ChainCheck {
  readonly entries: number;
  readonly intact: boolean;
  readonly firstBroken: string | null;
}

/** The append-only record of who did what; the database chains the entries (SPEC Q4, decision 15). */
@Injectable()
export class Audit {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** Writes a line in the caller's transaction; call it last, since the chain's lock is held until the commit. */
  async record(unit: Unit, line: AuditLine): Promise<void> {
    const personal = { ...(line.personal ?? {}), ...(line.actor.ip ? { ip: line.actor.ip } : {}) };
    const hasPersonal = Object.keys(personal).length > 0;
    const salt = randomBytes(16).toString('hex');
    const digest = hasPersonal
      ? createHmac('sha256', this.config.env.AUDIT_SECRET + salt)
          .update(canonicalJson(personal))
          .digest('hex')
      : null;
    const { seq } = await unit.tx.auditEntry.create({
      data: {
        at: unit.now,
        actorId: line.actor.id,
        actorKind: line.actor.kind,
        action: line.action,
        subjectType: line.subject.type,
        subjectId: line.subject.id,
        detail: json(line.detail ?? {}),
        personalDigest: digest,
        previousHash: '',
        hash: '',
      },
      select: { seq: true },
    });
    if (hasPersonal) await unit.tx.auditPersonal.create({ data: { seq, salt, values: json(personal) } });
  }

  /** Recomputes every hash and link of the chain. */
  async verify(): Promise<ChainCheck> {
    const [row] = await this.database.rows<{ entries: string; broken: string | null }>(
      `SELECT count(*) AS entries, min(seq) FILTER (WHERE NOT ok)::text AS broken FROM (
         SELECT e.seq, e.hash = encode(sha256(convert_to(audit_entry_text(e), 'UTF8')), 'hex')
           AND e.previous_hash = coalesce(lag(e.hash) OVER (ORDER BY e.seq), 'start') AS ok
         FROM audit_entry e) chain`,
    );
    return { entries: Number(row?.entries ?? 0), intact: !row?.broken, firstBroken: row?.broken ?? null };
  }
}
