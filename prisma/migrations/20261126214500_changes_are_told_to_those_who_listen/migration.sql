-- Every change writes an audit line: at the commit those who listen hear what it was about, never what it says.
CREATE FUNCTION audit_entry_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('pilotage_changes', concat_ws('|', NEW.subject_type, coalesce(NEW.actor_id::text, ''), left(NEW.subject_id, 100)));
  RETURN NULL;
END $$;

CREATE TRIGGER audit_entry_is_told AFTER INSERT ON audit_entry FOR EACH ROW
  WHEN (NEW.action NOT IN ('look', 'download') AND NEW.subject_type IN ('diagnosis', 'offer', 'task', 'reportVersion', 'document'))
  EXECUTE FUNCTION audit_entry_is_told();
