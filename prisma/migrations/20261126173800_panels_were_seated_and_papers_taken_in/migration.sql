-- CreateEnum
CREATE TYPE "paper_carrier" AS ENUM ('HAND', 'COURIER', 'REGISTERED', 'POST');

-- CreateEnum
CREATE TYPE "panel_status" AS ENUM ('PLANNED', 'OPEN', 'CLOSED', 'RELEASED');

-- CreateEnum
CREATE TYPE "slot_phase" AS ENUM ('WAITING', 'TALK', 'ASK', 'ANSWER', 'DONE');

-- CreateEnum
CREATE TYPE "disposition" AS ENUM ('DISCUSSED', 'RESCORED', 'KEPT');

-- CreateEnum
CREATE TYPE "seat_answer" AS ENUM ('INVITED', 'ACCEPTED', 'DECLINED');

-- CreateEnum
CREATE TYPE "question_state" AS ENUM ('ASKED', 'ANSWERING', 'ANSWERED');

-- DropIndex
DROP INDEX "alliance_file_version";

-- CreateTable
CREATE TABLE "paper_receipt" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "seq" SERIAL NOT NULL,
    "clerk_id" UUID NOT NULL,
    "carrier" "paper_carrier" NOT NULL,
    "tracking" TEXT,
    "postmarked_on" DATE,
    "copies" INTEGER NOT NULL,
    "sealed" BOOLEAN NOT NULL,
    "certificate" BOOLEAN NOT NULL,
    "code" TEXT,
    "paper_revision" INTEGER,
    "online_revision" INTEGER NOT NULL,
    "mismatches" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,

    CONSTRAINT "paper_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "qualification_sheet" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "checks" JSONB NOT NULL,
    "opinion" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "first_signer_id" UUID,
    "first_signed_at" TIMESTAMPTZ(3),
    "second_signer_id" UUID,
    "second_signed_at" TIMESTAMPTZ(3),

    CONSTRAINT "qualification_sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phone_call" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "answered" BOOLEAN NOT NULL,
    "note" TEXT,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "phone_call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel_meeting" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "call_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "meeting_link" TEXT,
    "status" "panel_status" NOT NULL DEFAULT 'PLANNED',
    "awards" INTEGER NOT NULL,
    "rubric" JSONB NOT NULL,
    "rules" JSONB NOT NULL,
    "seed" TEXT,
    "drawn_at" TIMESTAMPTZ(3),
    "comings" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),
    "released_by_id" UUID,
    "letters" JSONB,

    CONSTRAINT "panel_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel_slot" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "phase" "slot_phase" NOT NULL DEFAULT 'WAITING',
    "talk_from" TIMESTAMPTZ(3),
    "ask_from" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "vote" INTEGER,
    "vote_note" TEXT,
    "disposition" "disposition",
    "disposition_text" TEXT,
    "disposed_by_id" UUID,
    "disposed_at" TIMESTAMPTZ(3),

    CONSTRAINT "panel_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel_seat" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "answer" "seat_answer" NOT NULL DEFAULT 'INVITED',
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "declared_at" TIMESTAMPTZ(3),
    "attended" BOOLEAN,
    "signed_at" TIMESTAMPTZ(3),

    CONSTRAINT "panel_seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel_declaration" (
    "seat_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "conflict" BOOLEAN NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "found_by_id" UUID,

    CONSTRAINT "panel_declaration_pkey" PRIMARY KEY ("seat_id","proposal_id")
);

-- CreateTable
CREATE TABLE "panel_sheet" (
    "id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "scores" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "first" JSONB,
    "reopened_at" TIMESTAMPTZ(3),
    "reopen_reason" TEXT,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "panel_sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel_question" (
    "id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "state" "question_state" NOT NULL DEFAULT 'ASKED',
    "answer" TEXT,
    "same_as_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seq" SERIAL NOT NULL,

    CONSTRAINT "panel_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel_result" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "frozen_by_id" UUID NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "set_aside_at" TIMESTAMPTZ(3),
    "set_aside_why" TEXT,

    CONSTRAINT "panel_result_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "paper_receipt_proposal_id_seq_idx" ON "paper_receipt"("proposal_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "qualification_sheet_proposal_id_round_key" ON "qualification_sheet"("proposal_id", "round");

-- CreateIndex
CREATE INDEX "phone_call_proposal_id_at_idx" ON "phone_call"("proposal_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "panel_meeting_number_key" ON "panel_meeting"("number");

-- CreateIndex
CREATE UNIQUE INDEX "panel_slot_proposal_id_key" ON "panel_slot"("proposal_id");

-- CreateIndex
CREATE UNIQUE INDEX "panel_slot_meeting_id_position_key" ON "panel_slot"("meeting_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "panel_seat_meeting_id_account_id_key" ON "panel_seat"("meeting_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "panel_seat_meeting_id_code_key" ON "panel_seat"("meeting_id", "code");

-- CreateIndex
CREATE INDEX "panel_declaration_proposal_id_idx" ON "panel_declaration"("proposal_id");

-- CreateIndex
CREATE INDEX "panel_sheet_proposal_id_idx" ON "panel_sheet"("proposal_id");

-- CreateIndex
CREATE UNIQUE INDEX "panel_sheet_seat_id_proposal_id_key" ON "panel_sheet"("seat_id", "proposal_id");

-- CreateIndex
CREATE INDEX "panel_question_slot_id_seq_idx" ON "panel_question"("slot_id", "seq");

-- CreateIndex
CREATE INDEX "panel_result_meeting_id_idx" ON "panel_result"("meeting_id");

-- AddForeignKey
ALTER TABLE "paper_receipt" ADD CONSTRAINT "paper_receipt_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qualification_sheet" ADD CONSTRAINT "qualification_sheet_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phone_call" ADD CONSTRAINT "phone_call_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_meeting" ADD CONSTRAINT "panel_meeting_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_slot" ADD CONSTRAINT "panel_slot_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "panel_meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_slot" ADD CONSTRAINT "panel_slot_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_seat" ADD CONSTRAINT "panel_seat_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "panel_meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_seat" ADD CONSTRAINT "panel_seat_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_declaration" ADD CONSTRAINT "panel_declaration_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "panel_seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_declaration" ADD CONSTRAINT "panel_declaration_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_sheet" ADD CONSTRAINT "panel_sheet_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "panel_seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_sheet" ADD CONSTRAINT "panel_sheet_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "alliance_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_question" ADD CONSTRAINT "panel_question_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "panel_slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_question" ADD CONSTRAINT "panel_question_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "panel_seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_question" ADD CONSTRAINT "panel_question_same_as_id_fkey" FOREIGN KEY ("same_as_id") REFERENCES "panel_question"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_result" ADD CONSTRAINT "panel_result_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "panel_meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- A result that the panel has closed does not change; it can only be set aside, with the reason.
CREATE FUNCTION panel_result_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.content IS DISTINCT FROM OLD.content OR NEW.hash IS DISTINCT FROM OLD.hash
    OR OLD.set_aside_at IS NOT NULL THEN
    RAISE EXCEPTION 'a closed result does not change' USING ERRCODE = '55000';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER panel_result_is_frozen BEFORE UPDATE OR DELETE ON panel_result FOR EACH ROW EXECUTE FUNCTION panel_result_is_frozen();

-- One result counts at a time.
CREATE UNIQUE INDEX panel_result_one_standing ON panel_result (meeting_id) WHERE set_aside_at IS NULL;

-- What was declared a conflict stays one.
CREATE FUNCTION panel_conflict_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.conflict AND NOT NEW.conflict THEN
    RAISE EXCEPTION 'a declared conflict is not taken back' USING ERRCODE = '55000';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER panel_conflict_stays BEFORE UPDATE ON panel_declaration FOR EACH ROW EXECUTE FUNCTION panel_conflict_stays();
