import * as z from 'zod';

const secret = z.string().min(32);
const flag = z.stringbool().default(false);

/** OWASP's first recommendation for argon2id with two passes. */
const LEAST_PASSWORD_MEMORY_KIB = 19_456;

/** The whole environment of the API and the worker; nothing else reads `process.env`. */
export const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  DATABASE_URL: z.string().min(1),
  /** Set: BullMQ on Redis. Unset: BullMQ's PostgreSQL backend in the database above. */
  REDIS_URL: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_DIR: z.string().default('.data/mail'),
  MAIL_FROM: z.string().default('領航 Pilotage <no-reply@pilotage.example>'),
  FILES_DIR: z.string().default('.data/files'),
  S3_ENDPOINT: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  PUPPETEER_EXECUTABLE_PATH: z.string().optional(),
  /** Pages that print at the same time in one worker. */
  PDF_PAGES: z.coerce.number().int().min(1).max(16).default(2),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4310),
  HOST: z.string().default('127.0.0.1'),
  /** The address in mails and QR codes. */
  PUBLIC_URL: z.url().optional(),
  /** Where online interviews meet: a self-hosted Jitsi or the like; each gets a room of its own below it. */
  MEETING_ROOMS_URL: z.url({ protocol: /^https$/ }).optional(),
  SESSION_SECRET: secret,
  LINK_SECRET: secret,
  AUDIT_SECRET: secret,
  /** `settable` is for demonstrations and tests: the time then stands in the database and is moved by hand. */
  PILOTAGE_CLOCK: z.enum(['system', 'settable']).default('system'),
  CONSOLE_DIR: z.string().optional(),
  /** The first administrator, made by the seed while there is none. */
  FIRST_ADMIN_EMAIL: z.string().optional(),
  FIRST_ADMIN_PASSWORD: z.string().optional(),
  /** Demo accounts to show on the sign-in page, a JSON file; only installations with fictional data have one. */
  DEMO_ACCOUNTS_FILE: z.string().optional(),
  /** Proxies whose `X-Forwarded-For` is believed, for limits by address. */
  TRUST_PROXY: z.string().optional(),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().positive().default(1200),
  SWEEP_SECONDS: z.coerce.number().int().positive().default(15),
  /** Memory that each try of a password costs; less than the default only beside a settable clock. */
  PASSWORD_MEMORY_KIB: z.coerce.number().int().min(64).default(LEAST_PASSWORD_MEMORY_KIB),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Cookies over https only; off for a plain-http address on this machine. */
  SECURE_COOKIES: flag,
});

export type Environment = z.infer<typeof environment>;

/** The environment, read once and frozen. */
export class Config {
  private constructor(readonly env: Readonly<Environment>) {}

  /** The environment of this process; the only place that looks at it. */
  static fromProcess(): Config {
    return Config.read(process.env);
  }

  /** @throws Error naming every variable that is missing or wrong */
  static read(source: Record<string, string | undefined>): Config {
    const given = Object.fromEntries(Object.entries(source).filter(([, v]) => v !== undefined && v !== ''));
    const parsed = environment.safeParse(given);
    if (!parsed.success) {
      const lines = parsed.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`);
      throw new Error(`The environment is not complete:\n${lines.join('\n')}`);
    }
    const { PASSWORD_MEMORY_KIB: memory, PILOTAGE_CLOCK: clock } = parsed.data;
    if (memory < LEAST_PASSWORD_MEMORY_KIB && clock !== 'settable')
      throw new Error(`The environment is not safe:\n  PASSWORD_MEMORY_KIB: at least ${LEAST_PASSWORD_MEMORY_KIB}`);
    return new Config(Object.freeze(parsed.data));
  }

  get publicUrl(): string {
    return (this.env.PUBLIC_URL ?? `http://localhost:${this.env.PORT}`).replace(/\/$/, '');
  }

  get settableClock(): boolean {
    return this.env.PILOTAGE_CLOCK === 'settable';
  }
}
