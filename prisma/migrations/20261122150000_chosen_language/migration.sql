-- The language that a member chose for themselves; it stays when the region's file is read in again.
ALTER TABLE "member" ADD COLUMN "chosen_locale" TEXT;
ALTER TABLE "member" ADD CONSTRAINT "member_chosen_locale_known" CHECK ("chosen_locale" IN ('nl', 'en'));
