-- One clock: a unit of work tells its moment once, and everything in it is read as of then. Asked outside a unit of work
-- this is an error, and not a silent nobody-stays-anywhere.
CREATE FUNCTION unit_now() RETURNS timestamptz
LANGUAGE sql STABLE
AS $$ SELECT current_setting('app.now')::timestamptz $$;

-- A location with who runs it on the date of that moment, in the region's own zone (invariant 6).
CREATE VIEW "location_now" WITH (security_invoker = true) AS
SELECT l.region_id, l.key, l.name, l.aliases, l.kind, l.municipality_key, l.address, l.phone, l.evening_cut_off, l.confidential, l.example,
  o.organisation_key AS operator
FROM location l
JOIN region r ON r.id = l.region_id
LEFT JOIN location_operator o ON o.region_id = l.region_id AND o.location_key = l.key
  AND daterange(o.valid_from, o.valid_until) @> ((SELECT unit_now()) AT TIME ZONE r.time_zone)::date;

-- Who stays where at that moment.
CREATE VIEW "stay_now" WITH (security_invoker = true) AS
SELECT t.region_id, t.client_code AS client, u.id AS occupation_id, p.id AS place_id, u.starts_at AS since,
  json_build_object('key', l.key, 'name', l.name, 'confidential', l.confidential, 'operator', l.operator) AS location
FROM occupant t
JOIN occupation u ON u.region_id = t.region_id AND u.id = t.occupation_id AND u.kind = 'stay'
JOIN place p ON p.region_id = u.region_id AND p.id = u.place_id
JOIN location_now l ON l.region_id = p.region_id AND l.key = p.location_key
WHERE tstzrange(t.starts_at, t.ends_at) @> (SELECT unit_now());
