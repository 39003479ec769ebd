import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { Config } from '../../platform/config/config';

const hash = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;

const PASSES = 2;

/** Argon2id with two passes and one lane; how much memory each try costs is the installation's to say. */
@Injectable()
export class Passwords {
  private readonly memory: number;

  constructor({ env }: Config) {
    this.memory = env.PASSWORD_MEMORY_KIB;
  }

  /** Stored as `argon2id$memory$passes$salt$tag`, so the cost can be raised without locking anybody out. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    const tag = await derive(password, salt, this.memory, PASSES);
    return ['argon2id', this.memory, PASSES, salt.toString('base64url'), tag.toString('base64url')].join('$');
  }

  /** Compares in constant time; without a stored hash it takes as long and says no. */
  async match(password: string, stored: string | null): Promise<boolean> {
    const [, memory = `${this.memory}`, passes = `${PASSES}`, salt = '', tag = ''] = stored?.split('$') ?? [];
    const nonce = stored ? Buffer.from(salt, 'base64url') : Buffer.alloc(16);
    const made = await derive(password, nonce, Number(memory), Number(passes));
    const wanted = Buffer.from(tag, 'base64url');
    return stored !== null && wanted.length === made.length && timingSafeEqual(wanted, made);
  }
}

function derive(password: string, nonce: Buffer, memory: number, passes: number): Promise<Buffer> {
  return hash('argon2id', {
    parallelism: 1,
    tagLength: 32,
    memory,
    passes,
    message: password.normalize('NFKC'),
    nonce,
  });
}

export const FIRM_PASSWORD_LENGTH = 6;
export const STAFF_PASSWORD_LENGTH = 10;
const MAX_LENGTH = 128;

/** The passwords people try first; compared without case. */
const COMMON = new Set([
  'password1',
  'passw0rd',
  'qwerty123',
  'abcd1234',
  'aa123456',
  'admin123',
  'welcome1',
  'password123',
  'pass1234',
  'qwer1234',
  'test1234',
  'a1234567',
  '1qaz2wsx',
  'iloveyou1',
  'letmein1',
  'taiwan123',
  'aaa111',
]);

/**
 * The rule of SPEC B2: a length and one each of A–Z, a–z, 0–9; every missing part is named.
 * @throws DomainError PASSWORD_WEAK or PASSWORD_COMMON at `field`
 */
export function requireGoodPassword(password: string, minLength: number, field = 'password'): void {
  const missing: string[] = [];
  if (password.length < minLength) missing.push(`至少 ${minLength} 個字 (${minLength} characters)`);
  if (password.length > MAX_LENGTH) missing.push(`最多 ${MAX_LENGTH} 個字 (at most ${MAX_LENGTH} characters)`);
  if (!/[A-Z]/.test(password)) missing.push('大寫英文字母 (an upper-case letter)');
  if (!/[a-z]/.test(password)) missing.push('小寫英文字母 (a lower-case letter)');
  if (!/[0-9]/.test(password)) missing.push('數字 (a digit)');
  if (missing.length > 0) throw new DomainError('PASSWORD_WEAK', { missing: missing.join('、') }, field);
  if (COMMON.has(password.toLowerCase())) throw new DomainError('PASSWORD_COMMON', undefined, field);
}
