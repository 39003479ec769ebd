import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createPrinter, type Printer } from '@pilotage/reports';
import { Config } from '../config/config';

/** The worker's one browser, started with the first document. */
@Injectable()
export class Printing implements OnApplicationShutdown {
  private started: Printer | null = null;

  constructor(private readonly config: Config) {}

  get printer(): Printer {
    const { PDF_PAGES: pages, PUPPETEER_EXECUTABLE_PATH: executablePath } = this.config.env;
    this.started ??= createPrinter({ pages, ...(executablePath ? { executablePath } : {}) });
    return this.started;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.started?.close();
  }
}
