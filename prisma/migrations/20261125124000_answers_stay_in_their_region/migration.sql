-- The answer to an event may hold notes and client codes: it stays within its region. The directory of events, which is read
-- before the region is known, only knows that an event was seen, and whether the answer was told.
CREATE TABLE "inbox_answer" (
    "region_id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "reply" JSONB NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inbox_answer_pkey" PRIMARY KEY ("region_id","platform","workspace","key")
);
CREATE INDEX "inbox_answer_region_id_answered_at_idx" ON "inbox_answer"("region_id", "answered_at");
ALTER TABLE "inbox_answer" ADD CONSTRAINT "inbox_answer_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
INSERT INTO "inbox_answer" ("region_id", "platform", "workspace", "key", "reply", "answered_at")
SELECT e."region_id", e."platform", e."workspace", e."key", e."reply", e."claimed_at"
FROM "inbox_event" e JOIN "region" r ON r."id" = e."region_id" WHERE e."reply" IS NOT NULL;
ALTER TABLE "inbox_event" DROP COLUMN "reply";
