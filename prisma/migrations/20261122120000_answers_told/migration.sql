-- Doing what was asked and telling the answer are two moments: a process may die in between. When the answer was given is
-- therefore written down, so that the next delivery of the same event is told after all, and only then.
ALTER TABLE "inbox_event" ADD COLUMN "told_at" TIMESTAMPTZ(3);
