-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "notice_status" AS ENUM ('QUEUED', 'SENT', 'FAILED', 'SUPPRESSED');

-- CreateEnum
CREATE TYPE "diagnosis_status" AS ENUM ('drafted', 'applied', 'returned', 'held', 'waitlisted', 'rejected', 'accepted', 'matched', 'offered', 'dispatched', 'scheduled', 'interviewed', 'submitted', 'sentBack', 'approved', 'delivered', 'closed', 'withdrawn', 'suspended');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('WEB', 'EMAIL', 'PAPER');

-- CreateEnum
CREATE TYPE "proposal_status" AS ENUM ('PROPOSED', 'COMMITTED', 'OUTDATED');

-- CreateEnum
CREATE TYPE "candidate_origin" AS ENUM ('RANK', 'PIN');

-- CreateEnum
CREATE TYPE "candidate_state" AS ENUM ('WAITING', 'OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'STOPPED', 'SKIPPED');

-- CreateEnum
CREATE TYPE "offer_status" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'STOPPED');

-- CreateEnum
CREATE TYPE "interview_mode" AS ENUM ('ONLINE', 'ONSITE');

-- CreateEnum
CREATE TYPE "interview_status" AS ENUM ('SCHEDULED', 'HELD', 'CANCELLED', 'NO_SHOW');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('FIRM_OWNER', 'FIRM_STAFF', 'ALLIANCE_MEMBER', 'CONSULTANT', 'APPROVER', 'COORDINATOR', 'PANEL_MEMBER', 'AUTHORITY', 'ADMIN', 'AUDITOR');

-- CreateEnum
CREATE TYPE "firm_claim" AS ENUM ('PROVISIONAL', 'CONFIRMED');

-- CreateEnum
CREATE TYPE "account_status" AS ENUM ('ACTIVE', 'DISABLED');

-- CreateEnum
CREATE TYPE "link_purpose" AS ENUM ('VERIFY_EMAIL', 'RESET_PASSWORD', 'RESUME_DRAFT', 'DOWNLOAD', 'SURVEY');

-- CreateEnum
CREATE TYPE "consultant_status" AS ENUM ('ACTIVE', 'PENDING_NDA', 'INACTIVE');

-- CreateEnum
CREATE TYPE "tie_kind" AS ENUM ('EMPLOYMENT', 'DIRECTOR', 'SHAREHOLDER', 'TOOL_VENDOR', 'PAID_CLIENT', 'KIN', 'SAME_ALLIANCE', 'DECLARED');

-- CreateEnum
CREATE TYPE "scheme" AS ENUM ('DIAGNOSIS', 'ALLIANCE');

-- CreateEnum
CREATE TYPE "call_status" AS ENUM ('DRAFT', 'PUBLISHED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "policy_status" AS ENUM ('DRAFT', 'ACTIVE', 'RETIRED');

-- CreateEnum
CREATE TYPE "day_kind" AS ENUM ('CLOSED', 'WORKED');

-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'APPROVED', 'SUPERSEDED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('DRAFT', 'FINAL');

-- CreateTable
CREATE TABLE "clock_setting" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "fixed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clock_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "queue" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "run_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "enqueued_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "account_id" UUID,
    "email" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'zh-Hant',
    "diagnosis_id" UUID,
    "params" JSONB NOT NULL DEFAULT '{}',
    "status" "notice_status" NOT NULL DEFAULT 'QUEUED',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "on_behalf_of_id" UUID,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "personal_digest" TEXT,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_personal" (
    "seq" BIGINT NOT NULL,
    "salt" TEXT NOT NULL,
    "values" JSONB NOT NULL,

    CONSTRAINT "audit_personal_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "mime" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "diagnosis_id" UUID,
    "uploaded_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_count" (
    "key" TEXT NOT NULL,
    "window_at" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_count_pkey" PRIMARY KEY ("key","window_at")
);

-- CreateTable
CREATE TABLE "diagnosis" (
    "id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "firm_id" UUID,
    "number" TEXT,
    "status" "diagnosis_status" NOT NULL DEFAULT 'drafted',
    "status_since" TIMESTAMPTZ(3) NOT NULL,
    "status_before" "diagnosis_status",
    "due_at" TIMESTAMPTZ(3),
    "ubn" TEXT,
    "channel" "channel" NOT NULL DEFAULT 'WEB',
    "keyed_by_id" UUID,
    "contact_email" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh-Hant',
    "application" JSONB NOT NULL,
    "application_revision" INTEGER NOT NULL DEFAULT 0,
    "questionnaire_key" TEXT NOT NULL,
    "pages_received" INTEGER NOT NULL DEFAULT 3,
    "score" JSONB,
    "eligibility" JSONB,
    "submitted_at" TIMESTAMPTZ(3),
    "waiting_since" TIMESTAMPTZ(3),
    "duplicate_allowed" BOOLEAN NOT NULL DEFAULT false,
    "excerpt" TEXT,
    "excluded_consultants" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "proposal_id" UUID,
    "notes_revision" INTEGER NOT NULL DEFAULT 0,
    "consultant_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "diagnosis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transition" (
    "id" UUID NOT NULL,
    "diagnosis_id" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "from" "diagnosis_status" NOT NULL,
    "to" "diagnosis_status" NOT NULL,
    "actor_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "reason" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "status" "proposal_status" NOT NULL DEFAULT 'PROPOSED',
    "policy_version" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "explanation_hash" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "committed_by_id" UUID,
    "committed_at" TIMESTAMPTZ(3),

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_case" (
    "proposal_id" UUID NOT NULL,
    "diagnosis_id" UUID NOT NULL,
    "ranking" JSONB NOT NULL,

    CONSTRAINT "proposal_case_pkey" PRIMARY KEY ("proposal_id","diagnosis_id")
);

-- CreateTable
CREATE TABLE "candidate" (
    "id" UUID NOT NULL,
    "diagnosis_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "consultant_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "origin" "candidate_origin" NOT NULL,
    "reason" TEXT,
    "state" "candidate_state" NOT NULL DEFAULT 'WAITING',
    "total" INTEGER NOT NULL,
    "parts" JSONB NOT NULL,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL,
    "diagnosis_id" UUID NOT NULL,
    "consultant_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "status" "offer_status" NOT NULL DEFAULT 'OPEN',
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "half_at" TIMESTAMPTZ(3) NOT NULL,
    "late_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,
    "decline_text" TEXT,
    "declaration" JSONB,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview" (
    "id" UUID NOT NULL,
    "diagnosis_id" UUID NOT NULL,
    "firm_id" UUID NOT NULL,
    "consultant_id" UUID NOT NULL,
    "mode" "interview_mode" NOT NULL,
    "status" "interview_status" NOT NULL DEFAULT 'SCHEDULED',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "busy_from" TIMESTAMPTZ(3) NOT NULL,
    "busy_to" TIMESTAMPTZ(3) NOT NULL,
    "meeting_link" TEXT,
    "address" TEXT,
    "contact_person" TEXT,
    "hours_agreed" BOOLEAN NOT NULL DEFAULT false,
    "held_from" TIMESTAMPTZ(3),
    "held_to" TIMESTAMPTZ(3),
    "attendees" TEXT,
    "short_reason" TEXT,
    "change_reason" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview_note" (
    "id" UUID NOT NULL,
    "diagnosis_id" UUID NOT NULL,
    "code" TEXT,
    "topic" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "confirmed" BOOLEAN NOT NULL DEFAULT false,
    "is_private" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interview_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "firm" (
    "id" UUID NOT NULL,
    "ubn" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "claim" "firm_claim" NOT NULL DEFAULT 'PROVISIONAL',
    "is_fictional" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "firm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3),
    "password_hash" TEXT,
    "name" TEXT NOT NULL,
    "roles" "role"[],
    "locale" TEXT NOT NULL DEFAULT 'zh-Hant',
    "status" "account_status" NOT NULL DEFAULT 'ACTIVE',
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "last_sign_in_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "firm_id" UUID,
    "consultant_id" UUID,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_token" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "purpose" "link_purpose" NOT NULL,
    "account_id" UUID,
    "diagnosis_id" UUID,
    "document_id" UUID,
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "uses_left" INTEGER NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "captcha" (
    "id" UUID NOT NULL,
    "answer_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "captcha_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultant" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "org_type" TEXT NOT NULL,
    "status" "consultant_status" NOT NULL DEFAULT 'ACTIVE',
    "frozen" BOOLEAN NOT NULL DEFAULT false,
    "emails" TEXT[],
    "base_county" TEXT NOT NULL,
    "counties_served" TEXT[],
    "years" INTEGER NOT NULL,
    "industries" TEXT[],
    "markets" TEXT[],
    "modes" TEXT[],
    "languages" JSONB NOT NULL,
    "certificates" TEXT[],
    "max_active_cases" INTEGER NOT NULL,
    "nda_signed_on" DATE,
    "appointment_ends_on" DATE,
    "rating_mean" DECIMAL(3,2),
    "rating_count" INTEGER NOT NULL DEFAULT 0,
    "is_fictional" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "consultant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expertise" (
    "consultant_id" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "evidence" TEXT,

    CONSTRAINT "expertise_pkey" PRIMARY KEY ("consultant_id","tag")
);

-- CreateTable
CREATE TABLE "tie" (
    "id" UUID NOT NULL,
    "consultant_id" UUID NOT NULL,
    "kind" "tie_kind" NOT NULL,
    "ubn" TEXT,
    "person" TEXT,
    "mail" TEXT,
    "from_on" DATE,
    "to_on" DATE,
    "source" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leave" (
    "id" UUID NOT NULL,
    "consultant_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "half" TEXT,

    CONSTRAINT "leave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_load" (
    "consultant_id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "active_cases" INTEGER NOT NULL,

    CONSTRAINT "external_load_pkey" PRIMARY KEY ("consultant_id","as_of")
);

-- CreateTable
CREATE TABLE "season" (
    "year" INTEGER NOT NULL,
    "settings" JSONB NOT NULL,

    CONSTRAINT "season_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "call" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "scheme" "scheme" NOT NULL,
    "status" "call_status" NOT NULL DEFAULT 'DRAFT',
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "grace_minutes" INTEGER NOT NULL DEFAULT 0,
    "places" INTEGER,
    "number_series" TEXT NOT NULL,
    "questionnaire_key" TEXT,
    "settings" JSONB NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_series" (
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("series")
);

-- CreateTable
CREATE TABLE "questionnaire" (
    "key" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "questionnaire_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "version" TEXT NOT NULL,
    "policy" JSONB NOT NULL,
    "status" "policy_status" NOT NULL DEFAULT 'DRAFT',
    "activated_at" TIMESTAMPTZ(3),

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "date" DATE NOT NULL,
    "kind" "day_kind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "calendar_year" (
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "last_checked" DATE NOT NULL,

    CONSTRAINT "calendar_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "register_entry" (
    "ubn" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "paid_in_capital_twd" BIGINT,
    "responsible_person" TEXT,
    "address" TEXT,
    "setup_date_roc" TEXT,
    "is_fictional" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("ubn")
);

-- CreateTable
CREATE TABLE "catalogue" (
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "last_checked" DATE,

    CONSTRAINT "catalogue_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "diagnosis_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_version" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "status" "report_status" NOT NULL DEFAULT 'DRAFT',
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "author_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,
    "verify_code" TEXT,
    "content_hash" TEXT,

    CONSTRAINT "report_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_comment" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "kind" "document_kind" NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh-Hant',
    "file_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "pages" INTEGER NOT NULL,
    "rendered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "download" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "diagnosis_id" UUID NOT NULL,
    "account_id" UUID,
    "link_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "download_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey" (
    "id" UUID NOT NULL,
    "diagnosis_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "comment" TEXT,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "diagnosis_id" UUID NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "job_key_key" ON "job"("key");

-- CreateIndex
CREATE INDEX "job_queue_done_at_run_at_idx" ON "job"("queue", "done_at", "run_at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_key_key" ON "notice"("key");

-- CreateIndex
CREATE INDEX "notice_diagnosis_id_idx" ON "notice"("diagnosis_id");

-- CreateIndex
CREATE INDEX "notice_status_idx" ON "notice"("status");

-- CreateIndex
CREATE INDEX "audit_entry_subject_type_subject_id_idx" ON "audit_entry"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_idx" ON "audit_entry"("actor_id");

-- CreateIndex
CREATE INDEX "stored_file_diagnosis_id_idx" ON "stored_file"("diagnosis_id");

-- CreateIndex
CREATE UNIQUE INDEX "diagnosis_number_key" ON "diagnosis"("number");

-- CreateIndex
CREATE INDEX "diagnosis_status_due_at_idx" ON "diagnosis"("status", "due_at");

-- CreateIndex
CREATE INDEX "diagnosis_call_id_status_idx" ON "diagnosis"("call_id", "status");

-- CreateIndex
CREATE INDEX "diagnosis_consultant_id_status_idx" ON "diagnosis"("consultant_id", "status");

-- CreateIndex
CREATE INDEX "diagnosis_firm_id_idx" ON "diagnosis"("firm_id");

-- CreateIndex
CREATE INDEX "transition_diagnosis_id_at_idx" ON "transition"("diagnosis_id", "at");

-- CreateIndex
CREATE INDEX "proposal_case_diagnosis_id_idx" ON "proposal_case"("diagnosis_id");

-- CreateIndex
CREATE INDEX "candidate_diagnosis_id_idx" ON "candidate"("diagnosis_id");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_proposal_id_diagnosis_id_consultant_id_key" ON "candidate"("proposal_id", "diagnosis_id", "consultant_id");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_proposal_id_diagnosis_id_position_key" ON "candidate"("proposal_id", "diagnosis_id", "position");

-- CreateIndex
CREATE INDEX "offer_consultant_id_status_idx" ON "offer"("consultant_id", "status");

-- CreateIndex
CREATE INDEX "offer_diagnosis_id_idx" ON "offer"("diagnosis_id");

-- CreateIndex
CREATE INDEX "interview_diagnosis_id_idx" ON "interview"("diagnosis_id");

-- CreateIndex
CREATE INDEX "interview_consultant_id_starts_at_idx" ON "interview"("consultant_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "interview_note_diagnosis_id_code_key" ON "interview_note"("diagnosis_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "firm_ubn_key" ON "firm"("ubn");

-- CreateIndex
CREATE UNIQUE INDEX "account_login_key" ON "account"("login");

-- CreateIndex
CREATE UNIQUE INDEX "account_consultant_id_key" ON "account"("consultant_id");

-- CreateIndex
CREATE INDEX "account_email_idx" ON "account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "link_token_token_hash_key" ON "link_token"("token_hash");

-- CreateIndex
CREATE INDEX "link_token_account_id_purpose_idx" ON "link_token"("account_id", "purpose");

-- CreateIndex
CREATE INDEX "link_token_diagnosis_id_purpose_idx" ON "link_token"("diagnosis_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "consultant_code_key" ON "consultant"("code");

-- CreateIndex
CREATE INDEX "tie_consultant_id_idx" ON "tie"("consultant_id");

-- CreateIndex
CREATE INDEX "tie_ubn_idx" ON "tie"("ubn");

-- CreateIndex
CREATE INDEX "leave_consultant_id_idx" ON "leave"("consultant_id");

-- CreateIndex
CREATE UNIQUE INDEX "call_slug_key" ON "call"("slug");

-- CreateIndex
CREATE INDEX "call_scheme_status_idx" ON "call"("scheme", "status");

-- CreateIndex
CREATE UNIQUE INDEX "report_diagnosis_id_key" ON "report"("diagnosis_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_version_verify_code_key" ON "report_version"("verify_code");

-- CreateIndex
CREATE UNIQUE INDEX "report_version_report_id_no_key" ON "report_version"("report_id", "no");

-- CreateIndex
CREATE INDEX "report_comment_version_id_idx" ON "report_comment"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_version_id_kind_locale_revision_key" ON "document"("version_id", "kind", "locale", "revision");

-- CreateIndex
CREATE INDEX "download_diagnosis_id_idx" ON "download"("diagnosis_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_diagnosis_id_key" ON "survey"("diagnosis_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_key_key" ON "task"("key");

-- CreateIndex
CREATE INDEX "task_done_at_idx" ON "task"("done_at");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_personal" ADD CONSTRAINT "audit_personal_seq_fkey" FOREIGN KEY ("seq") REFERENCES "audit_entry"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diagnosis" ADD CONSTRAINT "diagnosis_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diagnosis" ADD CONSTRAINT "diagnosis_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firm"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diagnosis" ADD CONSTRAINT "diagnosis_consultant_id_fkey" FOREIGN KEY ("consultant_id") REFERENCES "consultant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transition" ADD CONSTRAINT "transition_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_case" ADD CONSTRAINT "proposal_case_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_case" ADD CONSTRAINT "proposal_case_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_consultant_id_fkey" FOREIGN KEY ("consultant_id") REFERENCES "consultant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_consultant_id_fkey" FOREIGN KEY ("consultant_id") REFERENCES "consultant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview" ADD CONSTRAINT "interview_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview" ADD CONSTRAINT "interview_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview" ADD CONSTRAINT "interview_consultant_id_fkey" FOREIGN KEY ("consultant_id") REFERENCES "consultant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview_note" ADD CONSTRAINT "interview_note_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_firm_id_fkey" FOREIGN KEY ("firm_id") REFERENCES "firm"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_consultant_id_fkey" FOREIGN KEY ("consultant_id") REFERENCES "consultant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_token" ADD CONSTRAINT "link_token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_token" ADD CONSTRAINT "link_token_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_token" ADD CONSTRAINT "link_token_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expertise" ADD CONSTRAINT "expertise_consultant_id_fkey" FOREIGN KEY ("consultant_id") REFERENCES "consultant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tie" ADD CONSTRAINT "tie_consultant_id_fkey" FOREIGN KEY ("consultant_id") REFERENCES "consultant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave" ADD CONSTRAINT "leave_consultant_id_fkey" FOREIGN KEY ("consultant_id") REFERENCES "consultant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_load" ADD CONSTRAINT "external_load_consultant_id_fkey" FOREIGN KEY ("consultant_id") REFERENCES "consultant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_year_fkey" FOREIGN KEY ("year") REFERENCES "season"("year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "download" ADD CONSTRAINT "download_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "download" ADD CONSTRAINT "download_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "download" ADD CONSTRAINT "download_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "link_token"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_diagnosis_id_fkey" FOREIGN KEY ("diagnosis_id") REFERENCES "diagnosis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


