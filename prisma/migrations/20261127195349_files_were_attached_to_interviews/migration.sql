-- CreateEnum
CREATE TYPE "attachment_kind" AS ENUM ('PHOTO', 'SCREENSHOT', 'DOCUMENT');

-- CreateTable
CREATE TABLE "interview_attachment" (
    "id" UUID NOT NULL,
    "interview_id" UUID NOT NULL,
    "kind" "attachment_kind" NOT NULL,
    "file_id" UUID NOT NULL,
    "thumbnail_id" UUID,
    "added_by_id" UUID NOT NULL,
    "by_office" BOOLEAN NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interview_attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "interview_attachment_file_id_key" ON "interview_attachment"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "interview_attachment_thumbnail_id_key" ON "interview_attachment"("thumbnail_id");

-- CreateIndex
CREATE INDEX "interview_attachment_interview_id_idx" ON "interview_attachment"("interview_id");

-- AddForeignKey
ALTER TABLE "interview_attachment" ADD CONSTRAINT "interview_attachment_interview_id_fkey" FOREIGN KEY ("interview_id") REFERENCES "interview"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_attachment" ADD CONSTRAINT "interview_attachment_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_attachment" ADD CONSTRAINT "interview_attachment_thumbnail_id_fkey" FOREIGN KEY ("thumbnail_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;


