-- CreateTable
CREATE TABLE "region" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "clock_offset_seconds" INTEGER NOT NULL DEFAULT 0,
    "played_until" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "norms" JSONB NOT NULL,
    "ladder" JSONB NOT NULL,

    CONSTRAINT "region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality" (
    "region_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("region_id","key")
);

-- CreateTable
CREATE TABLE "organisation" (
    "region_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("region_id","key")
);

-- CreateTable
CREATE TABLE "member" (
    "region_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organisation_key" TEXT NOT NULL,
    "roles" TEXT[],
    "locale" TEXT NOT NULL DEFAULT 'nl',
    "example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "member_pkey" PRIMARY KEY ("region_id","key")
);

-- CreateTable
CREATE TABLE "chat_identity" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,
    "member_key" TEXT NOT NULL,
    "conversation" JSONB,
    "reachable" BOOLEAN NOT NULL DEFAULT true,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "chat_identity_pkey" PRIMARY KEY ("platform","workspace","user_id")
);

-- CreateTable
CREATE TABLE "invite" (
    "code_hash" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,
    "member_key" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invite_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "inbox_event" (
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "region_id" TEXT,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "refused" BOOLEAN NOT NULL DEFAULT false,
    "reply" JSONB,

    CONSTRAINT "inbox_event_pkey" PRIMARY KEY ("platform","workspace","key")
);

-- CreateTable
CREATE TABLE "location" (
    "region_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "kind" TEXT NOT NULL,
    "municipality_key" TEXT NOT NULL,
    "address" TEXT,
    "phone" TEXT,
    "evening_cut_off" TEXT,
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "location_pkey" PRIMARY KEY ("region_id","key")
);

-- CreateTable
CREATE TABLE "location_operator" (
    "region_id" TEXT NOT NULL,
    "location_key" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "organisation_key" TEXT NOT NULL,

    CONSTRAINT "location_operator_pkey" PRIMARY KEY ("region_id","location_key","valid_from")
);

-- CreateTable
CREATE TABLE "place" (
    "region_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "location_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "persons" INTEGER NOT NULL,
    "target_groups" TEXT[],
    "sexes" TEXT[],
    "min_age" INTEGER,
    "max_age" INTEGER,
    "wheelchair" BOOLEAN NOT NULL DEFAULT false,
    "pets" BOOLEAN NOT NULL DEFAULT false,
    "in_service_from" TIMESTAMPTZ(3),
    "in_service_until" TIMESTAMPTZ(3),

    CONSTRAINT "place_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "closure" (
    "region_id" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "place_id" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,

    CONSTRAINT "closure_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "attestation" (
    "region_id" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "location_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "member_key" TEXT,
    "counted" INTEGER NOT NULL,
    "derived" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attestation_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "client" (
    "region_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "client_pkey" PRIMARY KEY ("region_id","code")
);

-- CreateTable
CREATE TABLE "request" (
    "region_id" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "member_key" TEXT NOT NULL,
    "target_group" TEXT,
    "sex" TEXT,
    "persons" INTEGER,
    "children" INTEGER,
    "ages" INTEGER[],
    "wheelchair" BOOLEAN NOT NULL DEFAULT false,
    "pet" BOOLEAN NOT NULL DEFAULT false,
    "municipality" TEXT,
    "location_key" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "placement" (
    "region_id" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "place_id" TEXT NOT NULL,
    "clients" TEXT[],
    "until" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by" TEXT,
    "arrived_at" TIMESTAMPTZ(3),
    "arrived_by" TEXT,
    "expired_told_at" TIMESTAMPTZ(3),

    CONSTRAINT "placement_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "occupation" (
    "region_id" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "place_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "placement_id" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "occupation_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "occupant" (
    "region_id" TEXT NOT NULL,
    "occupation_id" TEXT NOT NULL,
    "client_code" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),

    CONSTRAINT "occupant_pkey" PRIMARY KEY ("region_id","occupation_id","client_code")
);

-- CreateTable
CREATE TABLE "turn_away" (
    "region_id" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "offered" TEXT[],
    "instead_placement" TEXT,

    CONSTRAINT "turn_away_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "outflow_case" (
    "region_id" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "client_code" TEXT NOT NULL,
    "holder_key" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "phase_since" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "last_progress_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "escalation_resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "outflow_case_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "blocker" (
    "region_id" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "case_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "owner_key" TEXT NOT NULL,
    "due" DATE,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "blocker_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "region_id" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "case_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "member_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "phase" TEXT,
    "blocker" TEXT,
    "due" DATE,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "escalation" (
    "region_id" TEXT NOT NULL,
    "id" TEXT NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "client_code" TEXT NOT NULL,
    "case_id" TEXT,
    "rule" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "raised_by" TEXT,
    "reason" TEXT,
    "state" TEXT NOT NULL,
    "ladder" JSONB NOT NULL,
    "rung" INTEGER NOT NULL DEFAULT -1,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "next_at" TIMESTAMPTZ(3),
    "reminded" BOOLEAN NOT NULL DEFAULT false,
    "taken_by" TEXT,
    "snoozed_until" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" TEXT,
    "resolution" TEXT,

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "escalation_event" (
    "region_id" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "escalation_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "rung" INTEGER,
    "members" TEXT[],
    "member_key" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "escalation_event_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "message" (
    "region_id" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "member_key" TEXT NOT NULL,
    "view" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "region_id" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "message_id" BIGINT NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "posted" JSONB,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("region_id","id")
);

-- CreateIndex
CREATE INDEX "member_region_id_organisation_key_idx" ON "member"("region_id", "organisation_key");

-- CreateIndex
CREATE INDEX "chat_identity_region_id_member_key_idx" ON "chat_identity"("region_id", "member_key");

-- CreateIndex
CREATE INDEX "invite_region_id_member_key_idx" ON "invite"("region_id", "member_key");

-- CreateIndex
CREATE INDEX "inbox_event_claimed_at_idx" ON "inbox_event"("claimed_at");

-- CreateIndex
CREATE INDEX "location_operator_region_id_organisation_key_idx" ON "location_operator"("region_id", "organisation_key");

-- CreateIndex
CREATE INDEX "place_region_id_location_key_idx" ON "place"("region_id", "location_key");

-- CreateIndex
CREATE INDEX "closure_region_id_place_id_idx" ON "closure"("region_id", "place_id");

-- CreateIndex
CREATE INDEX "attestation_region_id_location_key_at_idx" ON "attestation"("region_id", "location_key", "at");

-- CreateIndex
CREATE INDEX "request_region_id_at_idx" ON "request"("region_id", "at");

-- CreateIndex
CREATE INDEX "placement_region_id_request_id_idx" ON "placement"("region_id", "request_id");

-- CreateIndex
CREATE UNIQUE INDEX "placement_region_id_reference_key" ON "placement"("region_id", "reference");

-- CreateIndex
CREATE INDEX "occupation_region_id_place_id_idx" ON "occupation"("region_id", "place_id");

-- CreateIndex
CREATE INDEX "occupation_region_id_placement_id_idx" ON "occupation"("region_id", "placement_id");

-- CreateIndex
CREATE INDEX "occupant_region_id_client_code_idx" ON "occupant"("region_id", "client_code");

-- CreateIndex
CREATE INDEX "turn_away_region_id_request_id_idx" ON "turn_away"("region_id", "request_id");

-- CreateIndex
CREATE UNIQUE INDEX "turn_away_region_id_reference_key" ON "turn_away"("region_id", "reference");

-- CreateIndex
CREATE INDEX "outflow_case_region_id_client_code_idx" ON "outflow_case"("region_id", "client_code");

-- CreateIndex
CREATE INDEX "outflow_case_region_id_holder_key_idx" ON "outflow_case"("region_id", "holder_key");

-- CreateIndex
CREATE UNIQUE INDEX "outflow_case_region_id_reference_key" ON "outflow_case"("region_id", "reference");

-- CreateIndex
CREATE INDEX "blocker_region_id_owner_key_idx" ON "blocker"("region_id", "owner_key");

-- CreateIndex
CREATE UNIQUE INDEX "blocker_region_id_case_id_number_key" ON "blocker"("region_id", "case_id", "number");

-- CreateIndex
CREATE INDEX "case_event_region_id_case_id_id_idx" ON "case_event"("region_id", "case_id", "id");

-- CreateIndex
CREATE INDEX "escalation_region_id_next_at_idx" ON "escalation"("region_id", "next_at");

-- CreateIndex
CREATE INDEX "escalation_region_id_client_code_idx" ON "escalation"("region_id", "client_code");

-- CreateIndex
CREATE UNIQUE INDEX "escalation_region_id_reference_key" ON "escalation"("region_id", "reference");

-- CreateIndex
CREATE INDEX "escalation_event_region_id_escalation_id_id_idx" ON "escalation_event"("region_id", "escalation_id", "id");

-- CreateIndex
CREATE INDEX "message_region_id_member_key_id_idx" ON "message"("region_id", "member_key", "id");

-- CreateIndex
CREATE INDEX "message_region_id_subject_idx" ON "message"("region_id", "subject");

-- CreateIndex
CREATE INDEX "delivery_region_id_state_created_at_idx" ON "delivery"("region_id", "state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_region_id_message_id_platform_workspace_user_id_key" ON "delivery"("region_id", "message_id", "platform", "workspace", "user_id");

-- AddForeignKey
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_region_id_organisation_key_fkey" FOREIGN KEY ("region_id", "organisation_key") REFERENCES "organisation"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chat_identity" ADD CONSTRAINT "chat_identity_region_id_member_key_fkey" FOREIGN KEY ("region_id", "member_key") REFERENCES "member"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invite" ADD CONSTRAINT "invite_region_id_member_key_fkey" FOREIGN KEY ("region_id", "member_key") REFERENCES "member"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "location_operator" ADD CONSTRAINT "location_operator_region_id_location_key_fkey" FOREIGN KEY ("region_id", "location_key") REFERENCES "location"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "location_operator" ADD CONSTRAINT "location_operator_region_id_organisation_key_fkey" FOREIGN KEY ("region_id", "organisation_key") REFERENCES "organisation"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_region_id_location_key_fkey" FOREIGN KEY ("region_id", "location_key") REFERENCES "location"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure" ADD CONSTRAINT "closure_region_id_place_id_fkey" FOREIGN KEY ("region_id", "place_id") REFERENCES "place"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_region_id_location_key_fkey" FOREIGN KEY ("region_id", "location_key") REFERENCES "location"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_region_id_request_id_fkey" FOREIGN KEY ("region_id", "request_id") REFERENCES "request"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupation" ADD CONSTRAINT "occupation_region_id_place_id_fkey" FOREIGN KEY ("region_id", "place_id") REFERENCES "place"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupation" ADD CONSTRAINT "occupation_region_id_placement_id_fkey" FOREIGN KEY ("region_id", "placement_id") REFERENCES "placement"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupant" ADD CONSTRAINT "occupant_region_id_occupation_id_fkey" FOREIGN KEY ("region_id", "occupation_id") REFERENCES "occupation"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupant" ADD CONSTRAINT "occupant_region_id_client_code_fkey" FOREIGN KEY ("region_id", "client_code") REFERENCES "client"("region_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turn_away" ADD CONSTRAINT "turn_away_region_id_request_id_fkey" FOREIGN KEY ("region_id", "request_id") REFERENCES "request"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outflow_case" ADD CONSTRAINT "outflow_case_region_id_client_code_fkey" FOREIGN KEY ("region_id", "client_code") REFERENCES "client"("region_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outflow_case" ADD CONSTRAINT "outflow_case_region_id_holder_key_fkey" FOREIGN KEY ("region_id", "holder_key") REFERENCES "member"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocker" ADD CONSTRAINT "blocker_region_id_case_id_fkey" FOREIGN KEY ("region_id", "case_id") REFERENCES "outflow_case"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocker" ADD CONSTRAINT "blocker_region_id_owner_key_fkey" FOREIGN KEY ("region_id", "owner_key") REFERENCES "organisation"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_region_id_case_id_fkey" FOREIGN KEY ("region_id", "case_id") REFERENCES "outflow_case"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation_event" ADD CONSTRAINT "escalation_event_region_id_escalation_id_fkey" FOREIGN KEY ("region_id", "escalation_id") REFERENCES "escalation"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_region_id_member_key_fkey" FOREIGN KEY ("region_id", "member_key") REFERENCES "member"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_region_id_message_id_fkey" FOREIGN KEY ("region_id", "message_id") REFERENCES "message"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ---------------------------------------------------------------------------------------------------------------------
-- What Prisma cannot say. Constraints carry speaking names: the stores turn a violated one into the refusal it means.

-- Equality on text beside overlap of ranges, in one exclusion constraint.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- One clock: the database's, moved along only for a demo region.
CREATE FUNCTION region_now(region_id text) RETURNS timestamptz
LANGUAGE sql STABLE
AS $$ SELECT date_trunc('milliseconds', clock_timestamp() + clock_offset_seconds * interval '1 second') FROM region WHERE id = region_id $$;

-- The calendar date in the region's own zone: a handover happens at its midnight.
CREATE FUNCTION region_today(region_id text) RETURNS date
LANGUAGE sql STABLE
AS $$ SELECT (region_now(id) AT TIME ZONE time_zone)::date FROM region WHERE id = region_id $$;

ALTER TABLE "region" ADD CONSTRAINT "region_clock_moves_in_demo_only" CHECK (demo OR clock_offset_seconds = 0);

-- References that people read out to each other: no letters or digits that look alike.
CREATE FUNCTION new_reference(prefix text) RETURNS text
LANGUAGE sql VOLATILE
AS $$ SELECT prefix || '-' || string_agg(substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + floor(random() * 30)::int, 1), '') FROM generate_series(1, 6) $$;

ALTER TABLE "placement" ALTER COLUMN "reference" SET DEFAULT new_reference('P');
ALTER TABLE "turn_away" ALTER COLUMN "reference" SET DEFAULT new_reference('N');
ALTER TABLE "outflow_case" ALTER COLUMN "reference" SET DEFAULT new_reference('U');
ALTER TABLE "escalation" ALTER COLUMN "reference" SET DEFAULT new_reference('E');

-- Invariant 6: a location has one operator at a time; the handover is a date.
ALTER TABLE "location_operator" ADD CONSTRAINT "location_has_one_operator_at_a_time"
  EXCLUDE USING gist (region_id WITH =, location_key WITH =, daterange(valid_from, valid_until) WITH &&);

ALTER TABLE "place" ADD CONSTRAINT "place_holds_somebody" CHECK (persons > 0);

-- Invariant 1: counts are derived. There is no column with a number of free places anywhere; an attestation only compares.
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_counts_from_zero" CHECK (counted >= 0 AND derived >= 0);

-- Invariant 3: a reservation has an end from the start, and after it the place is free without anybody doing anything.
ALTER TABLE "occupation"
  ADD CONSTRAINT "occupation_kind_is_known" CHECK (kind IN ('reservation', 'stay')),
  ADD CONSTRAINT "occupation_ends_after_it_starts" CHECK (ends_at IS NULL OR ends_at >= starts_at),
  ADD CONSTRAINT "reservation_always_ends" CHECK (kind = 'stay' OR ends_at IS NOT NULL);

-- Invariant 2, first half: no two households on one place at the same time, reserved or staying.
ALTER TABLE "occupation" ADD CONSTRAINT "one_household_per_place"
  EXCLUDE USING gist (region_id WITH =, place_id WITH =, tstzrange(starts_at, ends_at) WITH &&);

-- Invariant 2, second half: no person in two places at the same time, in the whole region.
ALTER TABLE "occupant" ADD CONSTRAINT "one_place_per_person"
  EXCLUDE USING gist (region_id WITH =, client_code WITH =, tstzrange(starts_at, ends_at) WITH &&);

CREATE FUNCTION occupant_takes_the_times_of_its_occupation() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  SELECT o.starts_at, o.ends_at INTO NEW.starts_at, NEW.ends_at
  FROM occupation o WHERE o.region_id = NEW.region_id AND o.id = NEW.occupation_id;
  RETURN NEW;
END $$;
CREATE TRIGGER "occupant_times" BEFORE INSERT OR UPDATE ON "occupant"
  FOR EACH ROW EXECUTE FUNCTION occupant_takes_the_times_of_its_occupation();

CREATE FUNCTION occupation_passes_its_times_on() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  UPDATE occupant SET starts_at = NEW.starts_at, ends_at = NEW.ends_at
  WHERE region_id = NEW.region_id AND occupation_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "occupation_times" AFTER UPDATE OF starts_at, ends_at ON "occupation"
  FOR EACH ROW EXECUTE FUNCTION occupation_passes_its_times_on();

ALTER TABLE "placement" ADD CONSTRAINT "placement_arrives_or_is_cancelled" CHECK (arrived_at IS NULL OR cancelled_at IS NULL);

-- A client has one way out at a time, and invariant 10: one open escalation for it.
CREATE UNIQUE INDEX "one_open_case_per_client" ON "outflow_case" (region_id, client_code) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX "one_open_escalation_per_client" ON "escalation" (region_id, client_code) WHERE state <> 'resolved';
CREATE UNIQUE INDEX "one_open_escalation_per_case" ON "escalation" (region_id, case_id) WHERE state <> 'resolved';

ALTER TABLE "escalation"
  ADD CONSTRAINT "escalation_state_is_known" CHECK (state IN ('open', 'taken', 'snoozed', 'resolved')),
  -- Invariant 11: whatever is not resolved has a next moment. Nothing waits for ever.
  ADD CONSTRAINT "open_escalation_has_a_next_moment" CHECK ((state = 'resolved') = (next_at IS NULL)),
  ADD CONSTRAINT "taken_escalation_has_a_taker" CHECK (state <> 'taken' OR taken_by IS NOT NULL),
  ADD CONSTRAINT "snoozed_escalation_has_an_end" CHECK (state <> 'snoozed' OR snoozed_until IS NOT NULL),
  ADD CONSTRAINT "resolved_escalation_says_what_moved" CHECK (state <> 'resolved' OR (resolved_at IS NOT NULL AND resolution <> ''));

-- Invariant 9: the ladder is frozen when the escalation starts.
CREATE FUNCTION escalation_keeps_its_ladder() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF NEW.ladder IS DISTINCT FROM OLD.ladder THEN
    RAISE EXCEPTION 'the ladder of a running escalation is frozen' USING ERRCODE = 'DS009';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "escalation_ladder_is_frozen" BEFORE UPDATE ON "escalation"
  FOR EACH ROW EXECUTE FUNCTION escalation_keeps_its_ladder();

-- History is written once.
CREATE FUNCTION history_is_append_only() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'DS013';
END $$;
CREATE TRIGGER "case_event_is_append_only" BEFORE UPDATE OR DELETE ON "case_event"
  FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
CREATE TRIGGER "escalation_event_is_append_only" BEFORE UPDATE OR DELETE ON "escalation_event"
  FOR EACH ROW EXECUTE FUNCTION history_is_append_only();

ALTER TABLE "message" ADD CONSTRAINT "message_urgency_is_known" CHECK (urgency IN ('crisis', 'alert'));
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_state_is_known" CHECK (state IN ('pending', 'sent', 'undeliverable'));
