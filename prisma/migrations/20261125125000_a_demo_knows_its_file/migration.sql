-- The file that a demo was made from, so that it can be put back as that file made it. Of a region that is no demo nothing
-- is kept: its file is its administrator's.
ALTER TABLE "region" ADD COLUMN "demo_file" TEXT;
ALTER TABLE "region" ADD CONSTRAINT "region_file_is_kept_of_a_demo_only" CHECK (demo OR demo_file IS NULL);
