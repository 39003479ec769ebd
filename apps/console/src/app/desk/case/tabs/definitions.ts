import { inject, Injectable } from '@angular/core';
import type { QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import { DiagnosisClient } from '../diagnosis-client';

/** Versions of the questionnaire, each fetched once. */
@Injectable({ providedIn: 'root' })
export class Definitions {
  private readonly client = inject(DiagnosisClient);
  private readonly known = new Map<string, Promise<QuestionnaireDefinition>>();

  get(key: string): Promise<QuestionnaireDefinition> {
    const found = this.known.get(key);
    if (found) return found;
    const asked = this.client.definition(key);
    this.known.set(key, asked);
    asked.catch(() => this.known.delete(key));
    return asked;
  }
}
