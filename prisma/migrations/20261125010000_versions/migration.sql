-- CreateEnum
CREATE TYPE "correction_kind" AS ENUM ('scan', 'layout', 'translation', 'substantive');

-- AlterTable
ALTER TABLE "document_versions"
  ADD COLUMN "base_id" UUID,
  ADD COLUMN "reverted_to_id" UUID,
  ADD COLUMN "correction_kind" "correction_kind",
  ADD COLUMN "note" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "anchors"
  ADD COLUMN "let_go_at" TIMESTAMPTZ(3),
  ADD COLUMN "let_go_by_id" UUID;

-- AddForeignKey
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_group_id_document_id_base_id_fkey" FOREIGN KEY ("group_id", "document_id", "base_id") REFERENCES "document_versions"("group_id", "document_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_group_id_document_id_reverted_to_id_fkey" FOREIGN KEY ("group_id", "document_id", "reverted_to_id") REFERENCES "document_versions"("group_id", "document_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_let_go_by_id_fkey" FOREIGN KEY ("let_go_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only the first version was made of no other.
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_base" CHECK (("number" = 1) = ("base_id" IS NULL));
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_correction"
  CHECK (("origin" = 'correction') = ("correction_kind" IS NOT NULL));
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_revert"
  CHECK (("origin" = 'revert') = ("reverted_to_id" IS NOT NULL));

-- Only what has no place is let go.
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_let_go"
  CHECK (("let_go_by_id" IS NULL) = ("let_go_at" IS NULL) AND ("let_go_at" IS NULL OR "state" = 'orphaned'));

-- As before, and besides: a place, whatever its state, lies within the text.
CREATE OR REPLACE FUNCTION "anchors_hold_their_quote"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  broken record;
BEGIN
  SELECT a."passage_id", a."version_id" INTO broken
  FROM written a
  JOIN "passages" p ON p."id" = a."passage_id"
  LEFT JOIN LATERAL (
    SELECT string_agg(b."text", E'\n' ORDER BY b."ordinal") AS "text", min(b."start") AS "start"
    FROM "document_blocks" b
    WHERE b."version_id" = a."version_id"
      AND b."start" <= a."end"
      AND b."start" >= (SELECT max(f."start") FROM "document_blocks" f
                        WHERE f."version_id" = a."version_id" AND f."start" <= a."start")
  ) touched ON true
  WHERE a."state" = 'exact'
    AND substr(touched."text", a."start" - touched."start" + 1, a."end" - a."start") IS DISTINCT FROM p."exact"
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'anchor of passage % in version % says exact but the text differs', broken."passage_id", broken."version_id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'anchors_hold_their_quote', TABLE = 'anchors';
  END IF;
  SELECT a."passage_id", a."version_id" INTO broken
  FROM written a
  JOIN "document_versions" v ON v."id" = a."version_id"
  WHERE a."end" > v."length"
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'anchor of passage % reaches beyond the text of version %', broken."passage_id", broken."version_id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'anchors_within_the_text', TABLE = 'anchors';
  END IF;
  RETURN NULL;
END $$;
