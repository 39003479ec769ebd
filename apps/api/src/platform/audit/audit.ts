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

const PAGE = 5_000;

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
    const digest = hasPersonal ? this.digest(salt, personal) : null;
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

  /** Many lines of one act, without personal values: what they have in common stands in a line of its own. */
  async recordMany(unit: Unit, lines: readonly Omit<AuditLine, 'personal'>[]): Promise<void> {
    await unit.tx.auditEntry.createMany({
      data: lines.map((line) => ({
        at: unit.now,
        actorId: line.actor.id,
        actorKind: line.actor.kind,
        action: line.action,
        subjectType: line.subject.type,
        subjectId: line.subject.id,
        detail: json(line.detail ?? {}),
        previousHash: '',
        hash: '',
      })),
    });
  }

  /** A look at personal data: one line a person, thing and day (SPEC Q4). */
  async look(now: Date, actor: AuditLine['actor'], subject: AuditLine['subject']): Promise<void> {
    const [known] = await this.database.rows(
      `SELECT 1 FROM audit_entry WHERE subject_type = $1 AND subject_id = $2 AND actor_id = $3 AND action = 'look'
         AND at > $4::timestamptz - interval '1 day' AND at <= $4::timestamptz LIMIT 1`,
      [subject.type, subject.id, actor.id, now],
    );
    if (known) return;
    await this.database.transact(now, (unit) => this.record(unit, { actor, action: 'look', subject }));
  }

  private digest(salt: string, personal: unknown): string {
    return createHmac('sha256', this.config.env.AUDIT_SECRET + salt)
      .update(canonicalJson(personal))
      .digest('hex');
  }

  /** Recomputes every hash and link of the chain, and the digests of the personal values that are still kept. */
  async verify(): Promise<ChainCheck> {
    const chain = await this.verifyChain();
    const personal = await this.firstFalsePersonal();
    const broken = [chain.firstBroken, personal].flatMap((seq) => (seq === null ? [] : [BigInt(seq)]));
    const first = broken.reduce<bigint | null>((least, seq) => (least === null || seq < least ? seq : least), null);
    return { entries: chain.entries, intact: first === null, firstBroken: first?.toString() ?? null };
  }

  /** Erased values are no break: the chain holds only their digest. */
  private async firstFalsePersonal(): Promise<string | null> {
    for (let after = '0'; ;) {
      const rows = await this.database.rows<{ seq: string; salt: string; values: unknown; digest: string | null }>(
        `SELECT p.seq::text AS seq, p.salt, p.values, e.personal_digest AS digest FROM audit_personal p
         LEFT JOIN audit_entry e ON e.seq = p.seq WHERE p.seq > $1 ORDER BY p.seq LIMIT ${PAGE}`,
        [after],
      );
      const wrong = rows.find((row) => this.digest(row.salt, row.values) !== row.digest);
      if (wrong) return wrong.seq;
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return null;
      after = last.seq;
    }
  }

  private async verifyChain(): Promise<Pick<ChainCheck, 'entries' | 'firstBroken'>> {
    const [row] = await this.database.rows<{ entries: string; broken: string | null }>(
      `SELECT count(*) AS entries, min(seq) FILTER (WHERE NOT ok)::text AS broken FROM (
         SELECT e.seq, e.hash = encode(sha256(convert_to(audit_entry_text(e), 'UTF8')), 'hex')
           AND e.previous_hash = coalesce(lag(e.hash) OVER (ORDER BY e.seq), 'start') AS ok
         FROM audit_entry e) chain`,
    );
    return { entries: Number(row?.entries ?? 0), firstBroken: row?.broken ?? null };
  }
}
