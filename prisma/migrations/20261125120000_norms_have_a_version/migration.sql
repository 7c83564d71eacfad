-- Norms are stored as the program of that day knew them. The version says which that was, so that a later program can bring
-- them up to date when it reads them; what is missing gets its default there.
UPDATE "region" SET "norms" = "norms" || '{"version": 1}' WHERE jsonb_typeof("norms") = 'object' AND NOT "norms" ? 'version';
