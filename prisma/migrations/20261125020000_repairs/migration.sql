-- CreateEnum
CREATE TYPE "repair_kind" AS ENUM ('mark', 'glued', 'split', 'quote', 'glyph');

-- CreateTable
CREATE TABLE "repair_drafts" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "published_as_id" UUID,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "made_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "repair_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "repairs" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "kind" "repair_kind" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "proposed" JSONB NOT NULL,
    "chosen" JSONB,
    "confidence" DOUBLE PRECISION NOT NULL,
    "note" TEXT NOT NULL,
    "state" "curation_state" NOT NULL DEFAULT 'proposed',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "rev" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "repairs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "repair_drafts_version_id_key" ON "repair_drafts"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "repair_drafts_published_as_id_key" ON "repair_drafts"("published_as_id");

-- CreateIndex
CREATE INDEX "repair_drafts_document_id_idx" ON "repair_drafts"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "repair_drafts_group_id_id_key" ON "repair_drafts"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "repairs_draft_id_start_key" ON "repairs"("draft_id", "start");

-- AddForeignKey
ALTER TABLE "repair_drafts" ADD CONSTRAINT "repair_drafts_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repair_drafts" ADD CONSTRAINT "repair_drafts_group_id_document_id_version_id_fkey" FOREIGN KEY ("group_id", "document_id", "version_id") REFERENCES "document_versions"("group_id", "document_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repair_drafts" ADD CONSTRAINT "repair_drafts_group_id_document_id_published_as_id_fkey" FOREIGN KEY ("group_id", "document_id", "published_as_id") REFERENCES "document_versions"("group_id", "document_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "repair_drafts" ADD CONSTRAINT "repair_drafts_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_group_id_draft_id_fkey" FOREIGN KEY ("group_id", "draft_id") REFERENCES "repair_drafts"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A place is inside the text, and says what stands there.
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_place" CHECK ("start" >= 0 AND "end" > "start" AND char_length("before") = "end" - "start");
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_confidence" CHECK ("confidence" BETWEEN 0 AND 1);

-- Who decided is known of every decision, and only of those; other words are put only into what was accepted.
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_decided"
  CHECK (("state" = 'proposed') = ("decided_by_id" IS NULL) AND ("decided_by_id" IS NULL) = ("decided_at" IS NULL));
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_chosen" CHECK ("chosen" IS NULL OR "state" = 'accepted');

-- What was proposed stays as it was proposed.
CREATE TRIGGER "repairs_proposed_immutable"
  BEFORE UPDATE OF "kind", "start", "end", "before", "prefix", "suffix", "proposed", "confidence", "note" ON "repairs"
  FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
