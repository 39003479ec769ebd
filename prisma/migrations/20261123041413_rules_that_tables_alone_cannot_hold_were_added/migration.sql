CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The time the product runs at: the settable clock where there is one, else the database's.
CREATE FUNCTION pilotage_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT coalesce((SELECT fixed_at FROM clock_setting WHERE id = 1), clock_timestamp());
$$;

-- One diagnosis a firm and call, unless the earlier one was withdrawn or rejected, or a coordinator allowed a second.
CREATE UNIQUE INDEX diagnosis_one_a_firm_and_call ON diagnosis (call_id, ubn)
  WHERE status NOT IN ('drafted', 'withdrawn', 'rejected') AND NOT duplicate_allowed;

-- A number is given at submission and stays.
ALTER TABLE diagnosis ADD CONSTRAINT diagnosis_numbered_when_submitted
  CHECK (number IS NOT NULL OR status IN ('drafted', 'withdrawn'));

-- One open offer a case.
CREATE UNIQUE INDEX offer_one_open_a_case ON offer (diagnosis_id) WHERE status = 'OPEN';

-- Neither side can be booked twice; the range holds the buffers.
ALTER TABLE interview ADD CONSTRAINT interview_ends_after_start CHECK (ends_at > starts_at AND busy_from <= starts_at AND busy_to >= ends_at);
ALTER TABLE interview ADD CONSTRAINT interview_consultant_once
  EXCLUDE USING gist (consultant_id WITH =, tstzrange(busy_from, busy_to) WITH &&) WHERE (status = 'SCHEDULED');
ALTER TABLE interview ADD CONSTRAINT interview_firm_once
  EXCLUDE USING gist (firm_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status = 'SCHEDULED');

-- One working version a report.
CREATE UNIQUE INDEX report_version_one_open ON report_version (report_id) WHERE status IN ('DRAFT', 'SUBMITTED');

-- Wake-ups that are still due.
CREATE INDEX job_open ON job (run_at) WHERE done_at IS NULL AND failed_at IS NULL;

CREATE INDEX diagnosis_application_search ON diagnosis USING gin ((application -> 'profile' ->> 'nameZh') gin_trgm_ops);

-- The audit chain: each entry holds the hash of the one before it. The lock is kept until the commit, so that the order of
-- `seq` is the order of the chain; entries are never changed or removed.
CREATE FUNCTION audit_entry_text(e audit_entry) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT concat_ws('|', e.seq, extract(epoch FROM e.at), coalesce(e.actor_id::text, '-'), e.actor_kind,
    coalesce(e.on_behalf_of_id::text, '-'), e.action, e.subject_type, e.subject_id, e.detail::text,
    coalesce(e.personal_digest, '-'), e.previous_hash);
$$;

CREATE FUNCTION audit_entry_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_entry'));
  NEW.seq := nextval('audit_entry_seq_seq');
  NEW.previous_hash := coalesce((SELECT hash FROM audit_entry ORDER BY seq DESC LIMIT 1), 'start');
  NEW.hash := encode(sha256(convert_to(audit_entry_text(NEW), 'UTF8')), 'hex');
  RETURN NEW;
END $$;

CREATE TRIGGER audit_entry_chain BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_entry_chain();

CREATE FUNCTION audit_entry_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are never changed or removed' USING ERRCODE = '55000';
END $$;

CREATE TRIGGER audit_entry_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_final();

-- Approved content does not change: a correction is a new version.
CREATE FUNCTION report_version_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'DRAFT' AND NEW.content IS DISTINCT FROM OLD.content THEN
    RAISE EXCEPTION 'a submitted report version is frozen' USING ERRCODE = '55000';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER report_version_is_frozen BEFORE UPDATE ON report_version FOR EACH ROW EXECUTE FUNCTION report_version_is_frozen();
