-- CreateEnum
CREATE TYPE "claim_state" AS ENUM ('FILED', 'COUNTED', 'NOT_COUNTED', 'TO_COMPLETE');

-- CreateEnum
CREATE TYPE "visit_kind" AS ENUM ('COACHING', 'MIDTERM', 'FINAL', 'SHOWCASE');

-- CreateEnum
CREATE TYPE "alliance_change_kind" AS ENUM ('MEMBER_LEAVES', 'MARKET', 'KPI', 'OTHER');

-- CreateTable
CREATE TABLE "alliance_contract" (
    "proposal_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "amount_twd" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alliance_contract_pkey" PRIMARY KEY ("proposal_id")
);

-- CreateTable
CREATE TABLE "alliance_payment" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "instalment" TEXT NOT NULL,
    "amount_twd" INTEGER NOT NULL,
    "paid_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alliance_payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alliance_claim" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "kpi" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "amount_twd" BIGINT,
    "country" TEXT,
    "partner" TEXT,
    "detail" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "url" TEXT,
    "file_id" UUID NOT NULL,
    "also_proves" TEXT,
    "state" "claim_state" NOT NULL DEFAULT 'FILED',
    "reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "filed_by_id" UUID NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "alliance_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alliance_visit" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "kind" "visit_kind" NOT NULL,
    "on_day" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alliance_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alliance_change" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "kind" "alliance_change_kind" NOT NULL,
    "member_id" UUID,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "approved" BOOLEAN,
    "answer" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "alliance_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "alliance_contract_number_key" ON "alliance_contract"("number");

-- CreateIndex
CREATE UNIQUE INDEX "alliance_payment_proposal_id_instalment_key" ON "alliance_payment"("proposal_id", "instalment");

-- CreateIndex
CREATE INDEX "alliance_claim_proposal_id_kpi_idx" ON "alliance_claim"("proposal_id", "kpi");

-- CreateIndex
CREATE INDEX "alliance_visit_proposal_id_on_day_idx" ON "alliance_visit"("proposal_id", "on_day");

-- CreateIndex
CREATE INDEX "alliance_change_proposal_id_asked_at_idx" ON "alliance_change"("proposal_id", "asked_at");

-- AddForeignKey
ALTER TABLE "alliance_contract" ADD CONSTRAINT "alliance_contract_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_payment" ADD CONSTRAINT "alliance_payment_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_claim" ADD CONSTRAINT "alliance_claim_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_claim" ADD CONSTRAINT "alliance_claim_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_visit" ADD CONSTRAINT "alliance_visit_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_change" ADD CONSTRAINT "alliance_change_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


