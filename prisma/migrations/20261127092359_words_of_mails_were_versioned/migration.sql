-- CreateTable
CREATE TABLE "mail_wording" (
    "event" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "subject" TEXT,
    "paragraphs" TEXT[],
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_wording_pkey" PRIMARY KEY ("event","locale","version")
);


