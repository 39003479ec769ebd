-- CreateEnum
CREATE TYPE "follow_up_state" AS ENUM ('DOING', 'DONE', 'BLOCKED', 'NOT_FOR_US');

-- CreateEnum
CREATE TYPE "referral_state" AS ENUM ('PROPOSED', 'AGREED', 'SENT', 'ACCEPTED', 'DECLINED', 'ENDED');

-- AlterEnum
ALTER TYPE "link_purpose" ADD VALUE 'FOLLOW_UP';

-- AlterTable
ALTER TABLE "diagnosis" ADD COLUMN     "expectations" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "expectations_at" TIMESTAMPTZ(3),
ADD COLUMN     "follow_up_stopped_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "follow_up_round" (
    "id" UUID NOT NULL,
    "diagnosis_id" UUID NOT NULL,
    "mark" INTEGER NOT NULL,
    "link_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "follow_up_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up_answer" (
    "round_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "state" "follow_up_state" NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "follow_up_answer_pkey" PRIMARY KEY ("round_id","action")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" UUID NOT NULL,
    "diagnosis_id" UUID NOT NULL,
    "resource_id" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "state" "referral_state" NOT NULL DEFAULT 'PROPOSED',
    "note" TEXT,
    "consent_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_round_link_id_key" ON "follow_up_round"("link_id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_round_diagnosis_id_mark_key" ON "follow_up_round"("diagnosis_id", "mark");

-- CreateIndex
CREATE UNIQUE INDEX "referral_diagnosis_id_resource_id_key" ON "referral"("diagnosis_id", "resource_id");

-- AddForeignKey
ALTER TABLE "follow_up_round" ADD CONSTRAINT "follow_up_round_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_answer" ADD CONSTRAINT "follow_up_answer_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "follow_up_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


