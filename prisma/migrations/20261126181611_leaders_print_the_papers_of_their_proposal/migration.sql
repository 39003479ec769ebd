-- CreateEnum
CREATE TYPE "alliance_paper_kind" AS ENUM ('PLAN', 'SUMMARY', 'LABEL');

-- CreateTable
CREATE TABLE "alliance_paper" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "kind" "alliance_paper_kind" NOT NULL,
    "version" INTEGER NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER,
    "number" TEXT,
    "pages" INTEGER,
    "file_id" UUID,
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "alliance_paper_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "alliance_paper_proposal_id_kind_version_key" ON "alliance_paper"("proposal_id", "kind", "version");

-- AddForeignKey
ALTER TABLE "alliance_paper" ADD CONSTRAINT "alliance_paper_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alliance_paper" ADD CONSTRAINT "alliance_paper_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;


