import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';
import type { Config } from '../config/config';

export { type Logger } from 'pino';

/** Structured lines on standard output; never a body, a query string, a name or an address. */
export function createLogger(config: Config): Logger {
  return pino({ level: config.env.LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Nest's own messages through the same logger. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: string): void {
    this.logger.debug(message);
  }
  error(message: unknown): void {
    this.logger.error(message instanceof Error ? message.message : String(message));
  }
  warn(message: string): void {
    this.logger.warn(message);
  }
  debug(message: string): void {
    this.logger.debug(message);
  }
}
