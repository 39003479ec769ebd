-- CreateEnum
CREATE TYPE "slot_offer_status" AS ENUM ('OPEN', 'CHOSEN', 'REFUSED', 'REPLACED');

-- AlterEnum

ALTER TYPE "link_purpose" ADD VALUE 'CHOOSE_SLOT';
ALTER TYPE "link_purpose" ADD VALUE 'CALENDAR';

-- AlterTable
ALTER TABLE "interview" ADD COLUMN     "dispute_text" TEXT,
ADD COLUMN     "disputed_at" TIMESTAMPTZ(3),
ADD COLUMN     "no_show_at" TIMESTAMPTZ(3),
ADD COLUMN     "no_show_by" TEXT;

-- CreateTable
CREATE TABLE "slot_offer" (
    "id" UUID NOT NULL,
    "diagnosis_id" UUID NOT NULL,
    "consultant_id" UUID NOT NULL,
    "link_id" UUID,
    "status" "slot_offer_status" NOT NULL DEFAULT 'OPEN',
    "starts" TIMESTAMPTZ(3)[],
    "minutes" INTEGER NOT NULL,
    "mode" "interview_mode" NOT NULL,
    "meeting_link" TEXT,
    "address" TEXT,
    "contact_person" TEXT,
    "hours_agreed" BOOLEAN NOT NULL DEFAULT false,
    "wish" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "chosen_at" TIMESTAMPTZ(3),

    CONSTRAINT "slot_offer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "slot_offer_link_id_key" ON "slot_offer"("link_id");

-- CreateIndex
CREATE INDEX "slot_offer_diagnosis_id_idx" ON "slot_offer"("diagnosis_id");

-- AddForeignKey
ALTER TABLE "slot_offer" ADD CONSTRAINT "slot_offer_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_offer" ADD CONSTRAINT "slot_offer_consultant_id_fkey" FOREIGN KEY ("consultant_id") REFERENCES "consultant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- One open choice of times a case.
CREATE UNIQUE INDEX slot_offer_one_open_a_case ON slot_offer (diagnosis_id) WHERE status = 'OPEN';
