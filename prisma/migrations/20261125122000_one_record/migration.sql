-- Invariant 13: who saw or did what, when, through which door. Every change writes its line in its own transaction, and so
-- does whoever judges a refusal or a look at a client. Never what somebody wrote: a kind, and a reference.
CREATE TABLE "record" (
    "region_id" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "member_key" TEXT,
    "door" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "result" TEXT NOT NULL,

    CONSTRAINT "record_pkey" PRIMARY KEY ("region_id","id")
);
CREATE INDEX "record_region_id_subject_id_idx" ON "record"("region_id", "subject", "id");
ALTER TABLE "record" ADD CONSTRAINT "record_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "record" ADD CONSTRAINT "record_region_id_member_key_fkey" FOREIGN KEY ("region_id", "member_key") REFERENCES "member"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "record" ADD CONSTRAINT "record_result_is_known" CHECK ("result" IN ('done', 'refused', 'looked'));

-- History is written once. Only a demo may be put back as its file made it, as a whole and by a transaction that says so.
CREATE OR REPLACE FUNCTION history_is_append_only() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('app.resets_demo', true) = OLD.region_id THEN
    PERFORM FROM region WHERE id = OLD.region_id AND demo;
    IF FOUND THEN RETURN OLD; END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'DS013';
END $$;
CREATE TRIGGER "record_is_append_only" BEFORE UPDATE OR DELETE ON "record"
  FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
CREATE FUNCTION history_is_never_emptied() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'DS013';
END $$;
CREATE TRIGGER "record_is_never_emptied" BEFORE TRUNCATE ON "record"
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_never_emptied();
