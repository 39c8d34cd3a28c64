-- From when on others can read a note. One that was private once was shared, for the last time, by the edit that
-- replaced its last private state; the others were written as shared ones.
ALTER TABLE "annotations" ADD COLUMN "shared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE "annotations" SET "shared_at" = coalesce(
  (
    SELECT max("created_at") FROM "revisions"
    WHERE "subject" = 'annotation' AND "subject_id" = "annotations"."id" AND "state" ->> 'visibility' = 'private'
  ),
  "created_at"
);
