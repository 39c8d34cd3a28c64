-- CreateEnum
CREATE TYPE "notification_kind" AS ENUM ('replied', 'threadState', 'linkDecided', 'entityDecided');

-- CreateTable
CREATE TABLE "visits" (
    "person_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "visited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_before" TIMESTAMPTZ(3),

    CONSTRAINT "visits_pkey" PRIMARY KEY ("person_id","document_id")
);

-- CreateTable
CREATE TABLE "note_reads" (
    "person_id" UUID NOT NULL,
    "annotation_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "note_reads_pkey" PRIMARY KEY ("person_id","annotation_id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "actor_id" UUID NOT NULL,
    "document_id" UUID,
    "annotation_id" UUID,
    "reply_id" UUID,
    "link_id" UUID,
    "entity_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "visits_document_id_idx" ON "visits"("document_id");

-- CreateIndex
CREATE INDEX "note_reads_annotation_id_idx" ON "note_reads"("annotation_id");

-- CreateIndex
CREATE INDEX "notifications_person_id_read_at_created_at_idx" ON "notifications"("person_id", "read_at", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "entity_links_group_id_id_key" ON "entity_links"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "replies_group_id_id_key" ON "replies"("group_id", "id");

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_reads" ADD CONSTRAINT "note_reads_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_reads" ADD CONSTRAINT "note_reads_group_id_annotation_id_fkey" FOREIGN KEY ("group_id", "annotation_id") REFERENCES "annotations"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_group_id_annotation_id_fkey" FOREIGN KEY ("group_id", "annotation_id") REFERENCES "annotations"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_group_id_reply_id_fkey" FOREIGN KEY ("group_id", "reply_id") REFERENCES "replies"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_group_id_link_id_fkey" FOREIGN KEY ("group_id", "link_id") REFERENCES "entity_links"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_group_id_entity_id_fkey" FOREIGN KEY ("group_id", "entity_id") REFERENCES "entities"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
