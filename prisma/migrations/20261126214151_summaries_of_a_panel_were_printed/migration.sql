-- CreateTable
CREATE TABLE "panel_summary" (
    "id" UUID NOT NULL,
    "result_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "pages" INTEGER,
    "file_id" UUID,
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "panel_summary_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "panel_summary_result_id_asked_at_idx" ON "panel_summary"("result_id", "asked_at");

-- AddForeignKey
ALTER TABLE "panel_summary" ADD CONSTRAINT "panel_summary_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "panel_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_summary" ADD CONSTRAINT "panel_summary_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;


