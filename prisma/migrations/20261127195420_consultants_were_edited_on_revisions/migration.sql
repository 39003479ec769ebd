-- AlterTable
ALTER TABLE "consultant" ADD COLUMN     "edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "leave" ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'ENTERED';

-- AlterTable
ALTER TABLE "tie" ADD COLUMN     "name" TEXT,
ADD COLUMN     "note" TEXT;


