import { inject, Injectable, signal } from '@angular/core';
import { CaseClient, type MyDiagnosis } from '../case-client';

@Injectable()
export class CasesStore {
  private readonly client = inject(CaseClient);
  readonly cases = signal<readonly MyDiagnosis[] | null>(null);
  readonly trouble = signal<unknown>(null);

  async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.cases.set(await this.client.list());
    } catch (error) {
      this.trouble.set(error);
    }
  }
}
