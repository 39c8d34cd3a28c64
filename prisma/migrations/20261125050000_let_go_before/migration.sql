-- Only what has no place is let go. What was let go and was given a place afterwards remembers it: that can be taken back.
ALTER TABLE "anchors" DROP CONSTRAINT "anchors_let_go";
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_let_go"
  CHECK (("let_go_by_id" IS NULL) = ("let_go_at" IS NULL)
    AND ("let_go_at" IS NULL OR "state" = 'orphaned' OR "confirmed_at" IS NOT NULL));
