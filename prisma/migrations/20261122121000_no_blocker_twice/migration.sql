-- The same agreement with the same owner stands in a case once while it is open; who adds it again is told that it is there.
CREATE UNIQUE INDEX "one_open_blocker_per_agreement" ON "blocker"("region_id", "case_id", "kind", "owner_key", "due")
  NULLS NOT DISTINCT WHERE "resolved_at" IS NULL;
