import { Injectable } from '@nestjs/common';
import type { Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';

@Injectable()
export class FollowUpStore {
  async keep(unit: Unit, diagnosisId: string, answers: readonly number[], comment: string | null): Promise<void> {
    await unit.tx.survey.create({
      data: { id: newId(), diagnosisId, answers: [...answers], comment, submittedAt: unit.now },
    });
  }
}
