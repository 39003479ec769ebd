import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ReportModel } from '@pilotage/domain/report';
import { createPrinter, type PrintedReport, type Printer } from '@pilotage/reports';
import { Config } from '../../platform/config/config';

/** The worker's one browser, started with the first document. */
@Injectable()
export class Printing implements OnModuleDestroy {
  private printer: Printer | null = null;

  constructor(private readonly config: Config) {}

  print(model: ReportModel): Promise<PrintedReport> {
    const { PDF_PAGES: pages, PUPPETEER_EXECUTABLE_PATH: executablePath } = this.config.env;
    this.printer ??= createPrinter({ pages, ...(executablePath ? { executablePath } : {}) });
    return this.printer.render(model);
  }

  async onModuleDestroy(): Promise<void> {
    await this.printer?.close();
  }
}
