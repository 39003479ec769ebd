-- CreateEnum
CREATE TYPE "objection_outcome" AS ENUM ('UPHELD', 'DISMISSED');

-- CreateTable
CREATE TABLE "panel_objection" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "filed_by_id" UUID NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "objection_outcome",
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "panel_objection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "panel_objection_proposal_id_key" ON "panel_objection"("proposal_id");

-- CreateIndex
CREATE INDEX "panel_objection_meeting_id_idx" ON "panel_objection"("meeting_id");

-- AddForeignKey
ALTER TABLE "panel_objection" ADD CONSTRAINT "panel_objection_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "panel_meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_objection" ADD CONSTRAINT "panel_objection_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


