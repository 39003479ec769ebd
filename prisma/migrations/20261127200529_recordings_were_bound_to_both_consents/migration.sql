-- AlterTable
ALTER TABLE "interview" ADD COLUMN     "consultant_consent_at" TIMESTAMPTZ(3),
ADD COLUMN     "consultant_consent_by_id" UUID,
ADD COLUMN     "firm_consent_at" TIMESTAMPTZ(3),
ADD COLUMN     "firm_consent_by_id" UUID,
ADD COLUMN     "recorded_at" TIMESTAMPTZ(3),
ADD COLUMN     "recorded_by_id" UUID;



-- A talk is recorded only with both consents.
ALTER TABLE "interview" ADD CONSTRAINT "interview_recorded_with_both_consents"
  CHECK ("recorded_at" IS NULL OR ("firm_consent_at" IS NOT NULL AND "consultant_consent_at" IS NOT NULL));
