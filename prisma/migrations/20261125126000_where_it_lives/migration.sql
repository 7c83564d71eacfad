-- A restored dump or a clone of a database still holds the messages that were waiting, and must not speak to people unless
-- somebody tells it to. So it is remembered where this database lives: in which cluster, and as which database in it.
CREATE TABLE "installation" (
    "id" BOOLEAN NOT NULL DEFAULT true,
    "cluster" TEXT NOT NULL,
    "database" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "there_is_one_installation" CHECK ("id")
);
