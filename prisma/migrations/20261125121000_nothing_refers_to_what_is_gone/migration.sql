-- What a row refers to is there: else it vanished from every count and list that joins the two, without a word. Rows that
-- refer to something that is gone are kept, and get something to refer to.

-- A municipality that is gone comes back under its key, so that its locations are counted again.
INSERT INTO "municipality" ("region_id", "key", "name")
SELECT DISTINCT l."region_id", l."municipality_key", l."municipality_key" FROM "location" l
WHERE NOT EXISTS (SELECT FROM "municipality" m WHERE m."region_id" = l."region_id" AND m."key" = l."municipality_key");

-- A place that is gone comes back out of service (an empty period): it is nowhere free, and what happened there is kept.
-- Place keys begin with their location's. A location that is gone as well comes back confidential, so that it is never offered.
CREATE TEMPORARY TABLE gone_place ON COMMIT DROP AS
SELECT DISTINCT p."region_id", p."place_id" AS id, split_part(p."place_id", '/', 1) AS location_key FROM "placement" p
WHERE NOT EXISTS (SELECT FROM "place" s WHERE s."region_id" = p."region_id" AND s."id" = p."place_id");
INSERT INTO "location" ("region_id", "key", "name", "kind", "municipality_key", "confidential")
SELECT DISTINCT g."region_id", g.location_key, g.location_key, 'onbekend',
  (SELECT min(m."key") FROM "municipality" m WHERE m."region_id" = g."region_id"), true
FROM gone_place g
WHERE NOT EXISTS (SELECT FROM "location" l WHERE l."region_id" = g."region_id" AND l."key" = g.location_key);
INSERT INTO "place" ("region_id", "id", "location_key", "name", "persons", "in_service_from", "in_service_until")
SELECT g."region_id", g.id, g.location_key, g.id, 1, 'epoch', 'epoch' FROM gone_place g;

-- A client that only an escalation still knows.
INSERT INTO "client" ("region_id", "code")
SELECT DISTINCT e."region_id", e."client_code" FROM "escalation" e
WHERE NOT EXISTS (SELECT FROM "client" c WHERE c."region_id" = e."region_id" AND c."code" = e."client_code");

-- Members who did something and are gone come back without any role, so that what they did keeps its author.
CREATE TEMPORARY TABLE gone_member ON COMMIT DROP AS
SELECT DISTINCT known."region_id", known.key FROM (
  SELECT "region_id", "member_key" AS key FROM "request"
  UNION SELECT "region_id", "member_key" FROM "attestation"
  UNION SELECT "region_id", "cancelled_by" FROM "placement"
  UNION SELECT "region_id", "arrived_by" FROM "placement"
  UNION SELECT "region_id", "member_key" FROM "case_event"
  UNION SELECT "region_id", "raised_by" FROM "escalation"
  UNION SELECT "region_id", "taken_by" FROM "escalation"
  UNION SELECT "region_id", "resolved_by" FROM "escalation"
  UNION SELECT "region_id", "member_key" FROM "escalation_event"
) known
WHERE known.key IS NOT NULL
  AND NOT EXISTS (SELECT FROM "member" m WHERE m."region_id" = known."region_id" AND m."key" = known.key);
INSERT INTO "organisation" ("region_id", "key", "name", "kind")
SELECT DISTINCT g."region_id", 'onbekend', 'Onbekend', 'unknown' FROM gone_member g ON CONFLICT DO NOTHING;
INSERT INTO "member" ("region_id", "key", "name", "organisation_key", "roles")
SELECT g."region_id", g.key, g.key, 'onbekend', '{}' FROM gone_member g;

-- A reference that leads nowhere and stands beside what is known anyway.
UPDATE "escalation" e SET "case_id" = NULL
WHERE "case_id" IS NOT NULL AND NOT EXISTS (SELECT FROM "outflow_case" c WHERE c."region_id" = e."region_id" AND c."id" = e."case_id");
UPDATE "turn_away" t SET "instead_placement" = NULL
WHERE "instead_placement" IS NOT NULL
  AND NOT EXISTS (SELECT FROM "placement" p WHERE p."region_id" = t."region_id" AND p."reference" = t."instead_placement");
UPDATE "request" q SET "location_key" = NULL
WHERE "location_key" IS NOT NULL AND NOT EXISTS (SELECT FROM "location" l WHERE l."region_id" = q."region_id" AND l."key" = q."location_key");

-- A client, a request and an escalation belong to a region as a municipality does; theirs is there already through what they refer to.
ALTER TABLE "client" ADD CONSTRAINT "client_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "location" ADD CONSTRAINT "location_region_id_municipality_key_fkey" FOREIGN KEY ("region_id", "municipality_key") REFERENCES "municipality"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_region_id_member_key_fkey" FOREIGN KEY ("region_id", "member_key") REFERENCES "member"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "request" ADD CONSTRAINT "request_region_id_member_key_fkey" FOREIGN KEY ("region_id", "member_key") REFERENCES "member"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "request" ADD CONSTRAINT "request_region_id_location_key_fkey" FOREIGN KEY ("region_id", "location_key") REFERENCES "location"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "placement" ADD CONSTRAINT "placement_region_id_place_id_fkey" FOREIGN KEY ("region_id", "place_id") REFERENCES "place"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "placement" ADD CONSTRAINT "placement_region_id_cancelled_by_fkey" FOREIGN KEY ("region_id", "cancelled_by") REFERENCES "member"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "placement" ADD CONSTRAINT "placement_region_id_arrived_by_fkey" FOREIGN KEY ("region_id", "arrived_by") REFERENCES "member"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "turn_away" ADD CONSTRAINT "turn_away_region_id_instead_placement_fkey" FOREIGN KEY ("region_id", "instead_placement") REFERENCES "placement"("region_id", "reference") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_region_id_member_key_fkey" FOREIGN KEY ("region_id", "member_key") REFERENCES "member"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_region_id_client_code_fkey" FOREIGN KEY ("region_id", "client_code") REFERENCES "client"("region_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_region_id_case_id_fkey" FOREIGN KEY ("region_id", "case_id") REFERENCES "outflow_case"("region_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_region_id_raised_by_fkey" FOREIGN KEY ("region_id", "raised_by") REFERENCES "member"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_region_id_taken_by_fkey" FOREIGN KEY ("region_id", "taken_by") REFERENCES "member"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_region_id_resolved_by_fkey" FOREIGN KEY ("region_id", "resolved_by") REFERENCES "member"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "escalation_event" ADD CONSTRAINT "escalation_event_region_id_member_key_fkey" FOREIGN KEY ("region_id", "member_key") REFERENCES "member"("region_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;
