import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, type Text } from '@pilotage/domain/kernel';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';

const LIFE_MINUTES = 5;
const LENGTH = 5;
const ZH = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const EN = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** Digits as strokes in a 10 × 16 box, so that the picture needs no font. */
const STROKES = [
  'M2 3Q5 0 8 3V13Q5 16 2 13Z',
  'M3 4L6 1V15',
  'M2 4Q5 -1 8 4Q8 7 2 15H8',
  'M2 2H8L5 7Q9 8 8 12Q5 17 2 13',
  'M7 15V1L1 11H9',
  'M8 1H3L2 7Q8 5 8 11Q6 16 2 14',
  'M7 1Q2 5 2 11Q5 17 8 12Q7 7 2 10',
  'M2 1H8L4 15',
  'M5 7Q1 4 5 1Q9 4 5 7Q0 11 5 15Q10 11 5 7',
  'M8 6Q5 10 2 6Q3 0 7 2Q9 8 4 15',
] as const;

function picture(digits: string): string {
  const glyphs = [...digits].map((d, i) => {
    const [dx, dy, turn, grow] = [
      14 + i * 24 + randomInt(6),
      8 + randomInt(8),
      randomInt(37) - 18,
      1 + randomInt(40) / 100,
    ];
    return `<path transform="translate(${dx} ${dy}) rotate(${turn} 5 8) scale(${grow})" d="${STROKES[Number(d)] ?? ''}"/>`;
  });
  const noise = Array.from(
    { length: 4 },
    () => `<path opacity=".45" d="M0 ${randomInt(40)}Q${randomInt(140)} ${randomInt(40)} 140 ${randomInt(40)}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 140 40" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${[...noise, ...glyphs].join('')}</svg>`;
}

/** A question that is asked in the browser's own words, so that a screen reader can say it. */
function spoken(digits: string): Text {
  const list = [...digits].map(Number);
  return {
    zh: `請依序輸入這些數字：${list.map((d) => ZH[d]).join('、')}`,
    en: `Type these digits in order: ${list.map((d) => EN[d]).join(', ')}`,
  };
}

/**
 * Verification questions that work offline: a picture and the same in words, single-use, five minutes. They slow down
 * automated tries; what stops them are the limits and the lock.
 */
@Injectable()
export class Captchas {
  constructor(private readonly database: Database) {}

  async ask(): Promise<{ id: string; svg: string; spoken: Text }> {
    const digits = Array.from({ length: LENGTH }, () => String(randomInt(10))).join('');
    const id = newId();
    await this.database.client.captcha.create({
      data: { id, answerHash: this.hash(id, digits), expiresAt: new Date(Date.now() + LIFE_MINUTES * 60_000) },
    });
    return { id, svg: picture(digits), spoken: spoken(digits) };
  }

  /** Spends an answer. @throws DomainError CAPTCHA_REQUIRED without one, CAPTCHA_WRONG when it is not right */
  async require(given: { id: string; answer: string } | undefined): Promise<void> {
    if (!given) throw new DomainError('CAPTCHA_REQUIRED', undefined, 'captcha');
    const answer = given.answer.normalize('NFKC').replace(/\D/g, '');
    const rows = await this.database.rows<{ answer_hash: string }>(
      'UPDATE captcha SET used_at = clock_timestamp() WHERE id = $1 AND used_at IS NULL AND expires_at > clock_timestamp() RETURNING answer_hash',
      [given.id],
    );
    if (rows[0]?.answer_hash !== this.hash(given.id, answer))
      throw new DomainError('CAPTCHA_WRONG', undefined, 'captcha');
  }

  private hash(id: string, digits: string): string {
    return createHash('sha256').update(`${id}:${digits}`).digest('hex');
  }
}
