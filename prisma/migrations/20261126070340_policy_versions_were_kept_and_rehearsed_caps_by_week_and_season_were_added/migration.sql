-- AlterTable
ALTER TABLE "consultant" ADD COLUMN     "max_per_season" INTEGER,
ADD COLUMN     "max_per_week" INTEGER;

-- AlterTable
ALTER TABLE "policy_version" ADD COLUMN     "based_on" TEXT,
ADD COLUMN     "created_at" TIMESTAMPTZ(3),
ADD COLUMN     "created_by_id" UUID,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "rehearsal" (
    "id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "against" TEXT NOT NULL,
    "policies" JSONB NOT NULL,
    "policy_hash" TEXT NOT NULL,
    "source" JSONB NOT NULL,
    "state" "run_state" NOT NULL DEFAULT 'WAITING',
    "phase" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "of" INTEGER NOT NULL DEFAULT 0,
    "stop_asked" BOOLEAN NOT NULL DEFAULT false,
    "result" JSONB,
    "result_hash" TEXT,
    "error" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "signed_off_by_id" UUID,
    "signed_off_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "rehearsal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_activation" (
    "id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "instead" TEXT,
    "reason" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_activation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rehearsal_version_idx" ON "rehearsal"("version");

-- CreateIndex
CREATE INDEX "policy_activation_at_idx" ON "policy_activation"("at");


-- One policy is in force: two who activate at the same moment are told apart here.
CREATE UNIQUE INDEX "policy_version_one_active" ON "policy_version" ("status") WHERE "status" = 'ACTIVE';
