-- CreateEnum
CREATE TYPE "batch_status" AS ENUM ('OPEN', 'COMMITTED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "run_state" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'FAILED');

-- AlterTable
ALTER TABLE "diagnosis" ADD COLUMN     "queued_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "batch" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "status" "batch_status" NOT NULL DEFAULT 'OPEN',
    "head" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "committed_version" INTEGER,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_version" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "based_on" INTEGER,
    "state" "run_state" NOT NULL DEFAULT 'WAITING',
    "cases" TEXT[],
    "settings" JSONB NOT NULL,
    "phase" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "of" INTEGER NOT NULL DEFAULT 0,
    "stop_asked" BOOLEAN NOT NULL DEFAULT false,
    "outcome" TEXT,
    "proven" BOOLEAN NOT NULL DEFAULT false,
    "total" INTEGER,
    "given" INTEGER,
    "policy_version" TEXT,
    "policy" JSONB,
    "input_hash" TEXT,
    "explanation_hash" TEXT,
    "result" JSONB,
    "error" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "batch_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "batch_status_idx" ON "batch"("status");

-- CreateIndex
CREATE UNIQUE INDEX "batch_version_batch_id_no_key" ON "batch_version"("batch_id", "no");

-- AddForeignKey
ALTER TABLE "batch_version" ADD CONSTRAINT "batch_version_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- A batch is committed once, and then says which version it was.
ALTER TABLE "batch" ADD CONSTRAINT "batch_committed_names_its_version"
  CHECK (("status" = 'COMMITTED') = ("committed_version" IS NOT NULL));

-- Matched cases that wait for a free place, the oldest first.
CREATE INDEX "diagnosis_queued" ON "diagnosis" ("submitted_at") WHERE "queued_at" IS NOT NULL;
