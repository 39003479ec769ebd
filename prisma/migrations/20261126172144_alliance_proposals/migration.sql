-- CreateEnum
CREATE TYPE "alliance_status" AS ENUM ('drafted', 'proposed', 'returned', 'qualified', 'unqualified', 'scheduled', 'presented', 'scored', 'selected', 'reserved', 'declined', 'lapsed', 'contracted', 'midtermFiled', 'midtermConditional', 'midtermPassed', 'finalFiled', 'finalPassed', 'finalFailed', 'closed', 'closedAbnormally', 'withdrawn', 'rejected', 'revoked', 'terminated');

-- CreateEnum
CREATE TYPE "alliance_file_kind" AS ENUM ('PLAN', 'SLIDES', 'EVIDENCE', 'CONTRACT');

-- AlterEnum
ALTER TYPE "link_purpose" ADD VALUE 'ALLIANCE_MEMBER';

-- AlterTable
ALTER TABLE "link_token" ADD COLUMN     "member_id" UUID;

-- CreateTable
CREATE TABLE "alliance_proposal" (
    "id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "firm_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" TEXT,
    "status" "alliance_status" NOT NULL DEFAULT 'drafted',
    "status_since" TIMESTAMPTZ(3) NOT NULL,
    "status_before" "alliance_status",
    "due_at" TIMESTAMPTZ(3),
    "content" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "summary_pages" INTEGER,
    "submitted_at" TIMESTAMPTZ(3),
    "submission" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alliance_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alliance_member" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "is_leader" BOOLEAN NOT NULL DEFAULT false,
    "ubn" TEXT NOT NULL DEFAULT '',
    "sheet" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "invited_email" TEXT,
    "invited_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),
    "notice_version" TEXT,
    "shares_figures" BOOLEAN NOT NULL DEFAULT true,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "alliance_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alliance_file" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "kind" "alliance_file_kind" NOT NULL,
    "version" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alliance_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alliance_decision" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "accepted" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alliance_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alliance_transition" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "from" "alliance_status" NOT NULL,
    "to" "alliance_status" NOT NULL,
    "actor_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "reason" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alliance_transition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "alliance_proposal_number_key" ON "alliance_proposal"("number");

-- CreateIndex
CREATE INDEX "alliance_proposal_call_id_status_idx" ON "alliance_proposal"("call_id", "status");

-- CreateIndex
CREATE INDEX "alliance_proposal_firm_id_idx" ON "alliance_proposal"("firm_id");

-- CreateIndex
CREATE INDEX "alliance_member_proposal_id_position_idx" ON "alliance_member"("proposal_id", "position");

-- CreateIndex
CREATE INDEX "alliance_member_ubn_idx" ON "alliance_member"("ubn");

-- CreateIndex
CREATE INDEX "alliance_file_proposal_id_kind_version_idx" ON "alliance_file"("proposal_id", "kind", "version");

-- CreateIndex
CREATE INDEX "alliance_decision_proposal_id_at_idx" ON "alliance_decision"("proposal_id", "at");

-- CreateIndex
CREATE INDEX "alliance_transition_proposal_id_at_idx" ON "alliance_transition"("proposal_id", "at");

-- AddForeignKey
ALTER TABLE "alliance_proposal" ADD CONSTRAINT "alliance_proposal_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_proposal" ADD CONSTRAINT "alliance_proposal_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_member" ADD CONSTRAINT "alliance_member_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_file" ADD CONSTRAINT "alliance_file_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_file" ADD CONSTRAINT "alliance_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_decision" ADD CONSTRAINT "alliance_decision_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_transition" ADD CONSTRAINT "alliance_transition_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_token" ADD CONSTRAINT "link_token_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "alliance_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- A firm leads one proposal of a year; what it withdrew or what was rejected does not count.
CREATE UNIQUE INDEX alliance_one_a_firm_and_year ON alliance_proposal (firm_id, year)
  WHERE status NOT IN ('withdrawn', 'rejected');
-- The latest version of a kind of file is one.
CREATE UNIQUE INDEX alliance_file_version ON alliance_file (proposal_id, kind, version);
