-- AlterTable
ALTER TABLE "season" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "saved_at" TIMESTAMPTZ(3);


