-- The spine. The first part is what Prisma derives from schema.prisma; the second, from "Integrity",
-- is written by hand: what Prisma cannot say.

CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('observer', 'member', 'reviewer', 'moderator', 'owner');

-- CreateEnum
CREATE TYPE "document_state" AS ENUM ('group', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "version_origin" AS ENUM ('import', 'correction', 'revert');

-- CreateEnum
CREATE TYPE "block_kind" AS ENUM ('heading', 'paragraph', 'footnote');

-- CreateEnum
CREATE TYPE "anchor_state" AS ENUM ('exact', 'changed', 'orphaned');

-- CreateEnum
CREATE TYPE "motivation" AS ENUM ('assessing', 'classifying', 'commenting', 'describing', 'highlighting', 'identifying', 'linking', 'questioning');

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('private', 'group', 'public');

-- CreateEnum
CREATE TYPE "thread_state" AS ENUM ('open', 'resolved');

-- CreateEnum
CREATE TYPE "curation_state" AS ENUM ('proposed', 'accepted', 'rejected');

-- CreateEnum
CREATE TYPE "link_origin" AS ENUM ('person', 'suggester');

-- CreateEnum
CREATE TYPE "label_kind" AS ENUM ('preferred', 'official', 'acronym', 'alias', 'translation', 'misspelling', 'ocr');

-- CreateEnum
CREATE TYPE "job_state" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "revision_subject" AS ENUM ('annotation', 'reply', 'document', 'entity');

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "is_administrator" BOOLEAN NOT NULL DEFAULT false,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivated_at" TIMESTAMPTZ(3),

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "groups" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "allows_free_tags" BOOLEAN NOT NULL DEFAULT true,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "group_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("group_id","person_id")
);

-- CreateTable
CREATE TABLE "documents" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "title" TEXT,
    "authors" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "year" TEXT,
    "source" TEXT,
    "licence" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "state" "document_state" NOT NULL DEFAULT 'group',
    "position" INTEGER NOT NULL DEFAULT 0,
    "current_version_id" UUID,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_versions" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "origin" "version_origin" NOT NULL,
    "content" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_blocks" (
    "version_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "group_id" UUID NOT NULL,
    "kind" "block_kind" NOT NULL,
    "level" INTEGER,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "document_blocks_pkey" PRIMARY KEY ("version_id","ordinal")
);

-- CreateTable
CREATE TABLE "passages" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "passages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "anchors" (
    "passage_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "state" "anchor_state" NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "anchors_pkey" PRIMARY KEY ("passage_id","version_id")
);

-- CreateTable
CREATE TABLE "annotations" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "motivation" "motivation" NOT NULL,
    "visibility" "visibility" NOT NULL,
    "body" JSONB NOT NULL,
    "body_text" TEXT NOT NULL,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "hidden_at" TIMESTAMPTZ(3),
    "hidden_by_id" UUID,
    "hidden_reason" TEXT,

    CONSTRAINT "annotations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotation_passages" (
    "annotation_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "annotation_passages_pkey" PRIMARY KEY ("annotation_id","passage_id")
);

-- CreateTable
CREATE TABLE "tags" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotation_tags" (
    "annotation_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,

    CONSTRAINT "annotation_tags_pkey" PRIMARY KEY ("annotation_id","tag_id")
);

-- CreateTable
CREATE TABLE "threads" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "annotation_id" UUID NOT NULL,
    "state" "thread_state" NOT NULL DEFAULT 'open',
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "rev" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "threads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "replies" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "parent_id" UUID,
    "author_id" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "body_text" TEXT NOT NULL,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "hidden_at" TIMESTAMPTZ(3),
    "hidden_by_id" UUID,
    "hidden_reason" TEXT,

    CONSTRAINT "replies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "group_id" UUID NOT NULL,
    "subject" "revision_subject" NOT NULL,
    "subject_id" UUID NOT NULL,
    "subject_rev" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("subject_id","subject_rev")
);

-- CreateTable
CREATE TABLE "events" (
    "group_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "subject_rev" INTEGER NOT NULL,
    "document_id" UUID,

    CONSTRAINT "events_pkey" PRIMARY KEY ("group_id","seq")
);

-- CreateTable
CREATE TABLE "event_counters" (
    "group_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "event_counters_pkey" PRIMARY KEY ("group_id")
);

-- CreateTable
CREATE TABLE "entity_types" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "plural" TEXT NOT NULL,
    "hue" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "attributes" JSONB NOT NULL,
    "schemes" TEXT[],
    "rev" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "entity_types_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entities" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "type_id" UUID NOT NULL,
    "state" "curation_state" NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "date" TEXT,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "proposed_by_id" UUID NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "labels" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "normalised" TEXT NOT NULL,
    "kind" "label_kind" NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "document_id" UUID,

    CONSTRAINT "labels_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identifiers" (
    "group_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "identifiers_pkey" PRIMARY KEY ("group_id","scheme","value")
);

-- CreateTable
CREATE TABLE "entity_links" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "annotation_id" UUID,
    "origin" "link_origin" NOT NULL DEFAULT 'person',
    "state" "curation_state" NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "rev" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entity_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jobs" (
    "id" UUID NOT NULL,
    "group_id" UUID,
    "kind" TEXT NOT NULL,
    "state" "job_state" NOT NULL DEFAULT 'queued',
    "input" JSONB NOT NULL DEFAULT '{}',
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "result" JSONB,
    "error" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_ids" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "request_hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_ids_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE INDEX "sessions_person_id_idx" ON "sessions"("person_id");

-- CreateIndex
CREATE INDEX "memberships_person_id_idx" ON "memberships"("person_id");

-- CreateIndex
CREATE INDEX "documents_group_id_position_idx" ON "documents"("group_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "documents_group_id_id_key" ON "documents"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "document_versions_document_id_number_key" ON "document_versions"("document_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "document_versions_group_id_document_id_id_key" ON "document_versions"("group_id", "document_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "document_versions_group_id_id_key" ON "document_versions"("group_id", "id");

-- CreateIndex
CREATE INDEX "document_blocks_version_id_start_idx" ON "document_blocks"("version_id", "start");

-- CreateIndex
CREATE INDEX "passages_version_id_idx" ON "passages"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "passages_group_id_id_key" ON "passages"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "passages_group_id_document_id_id_key" ON "passages"("group_id", "document_id", "id");

-- CreateIndex
CREATE INDEX "anchors_version_id_start_idx" ON "anchors"("version_id", "start");

-- CreateIndex
CREATE INDEX "annotations_document_id_created_at_idx" ON "annotations"("document_id", "created_at");

-- CreateIndex
CREATE INDEX "annotations_author_id_idx" ON "annotations"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "annotations_group_id_id_key" ON "annotations"("group_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "annotations_group_id_document_id_id_key" ON "annotations"("group_id", "document_id", "id");

-- CreateIndex
CREATE INDEX "annotation_passages_passage_id_idx" ON "annotation_passages"("passage_id");

-- CreateIndex
CREATE UNIQUE INDEX "annotation_passages_annotation_id_ordinal_key" ON "annotation_passages"("annotation_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "tags_group_id_label_key" ON "tags"("group_id", "label");

-- CreateIndex
CREATE UNIQUE INDEX "tags_group_id_id_key" ON "tags"("group_id", "id");

-- CreateIndex
CREATE INDEX "annotation_tags_tag_id_idx" ON "annotation_tags"("tag_id");

-- CreateIndex
CREATE UNIQUE INDEX "threads_group_id_annotation_id_key" ON "threads"("group_id", "annotation_id");

-- CreateIndex
CREATE UNIQUE INDEX "threads_group_id_id_key" ON "threads"("group_id", "id");

-- CreateIndex
CREATE INDEX "replies_thread_id_created_at_idx" ON "replies"("thread_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "replies_group_id_thread_id_id_key" ON "replies"("group_id", "thread_id", "id");

-- CreateIndex
CREATE INDEX "events_group_id_document_id_seq_idx" ON "events"("group_id", "document_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "entity_types_group_id_key_key" ON "entity_types"("group_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "entity_types_group_id_id_key" ON "entity_types"("group_id", "id");

-- CreateIndex
CREATE INDEX "entities_group_id_state_idx" ON "entities"("group_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "entities_group_id_id_key" ON "entities"("group_id", "id");

-- CreateIndex
CREATE INDEX "labels_entity_id_idx" ON "labels"("entity_id");

-- CreateIndex
CREATE INDEX "labels_normalised_idx" ON "labels" USING GIN ("normalised" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "identifiers_entity_id_idx" ON "identifiers"("entity_id");

-- CreateIndex
CREATE INDEX "entity_links_group_id_state_created_at_idx" ON "entity_links"("group_id", "state", "created_at");

-- CreateIndex
CREATE INDEX "entity_links_document_id_state_idx" ON "entity_links"("document_id", "state");

-- CreateIndex
CREATE INDEX "entity_links_passage_id_idx" ON "entity_links"("passage_id");

-- CreateIndex
CREATE INDEX "entity_links_entity_id_idx" ON "entity_links"("entity_id");

-- CreateIndex
CREATE INDEX "entity_links_annotation_id_idx" ON "entity_links"("annotation_id");

-- CreateIndex
CREATE INDEX "jobs_kind_state_idx" ON "jobs"("kind", "state");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_group_id_id_current_version_id_fkey" FOREIGN KEY ("group_id", "id", "current_version_id") REFERENCES "document_versions"("group_id", "document_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_blocks" ADD CONSTRAINT "document_blocks_group_id_version_id_fkey" FOREIGN KEY ("group_id", "version_id") REFERENCES "document_versions"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passages" ADD CONSTRAINT "passages_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passages" ADD CONSTRAINT "passages_group_id_document_id_version_id_fkey" FOREIGN KEY ("group_id", "document_id", "version_id") REFERENCES "document_versions"("group_id", "document_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passages" ADD CONSTRAINT "passages_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_group_id_passage_id_fkey" FOREIGN KEY ("group_id", "passage_id") REFERENCES "passages"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_group_id_version_id_fkey" FOREIGN KEY ("group_id", "version_id") REFERENCES "document_versions"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_hidden_by_id_fkey" FOREIGN KEY ("hidden_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_passages" ADD CONSTRAINT "annotation_passages_group_id_document_id_annotation_id_fkey" FOREIGN KEY ("group_id", "document_id", "annotation_id") REFERENCES "annotations"("group_id", "document_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_passages" ADD CONSTRAINT "annotation_passages_group_id_document_id_passage_id_fkey" FOREIGN KEY ("group_id", "document_id", "passage_id") REFERENCES "passages"("group_id", "document_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_tags" ADD CONSTRAINT "annotation_tags_group_id_annotation_id_fkey" FOREIGN KEY ("group_id", "annotation_id") REFERENCES "annotations"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_tags" ADD CONSTRAINT "annotation_tags_group_id_tag_id_fkey" FOREIGN KEY ("group_id", "tag_id") REFERENCES "tags"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "threads" ADD CONSTRAINT "threads_group_id_annotation_id_fkey" FOREIGN KEY ("group_id", "annotation_id") REFERENCES "annotations"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "threads" ADD CONSTRAINT "threads_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_group_id_thread_id_fkey" FOREIGN KEY ("group_id", "thread_id") REFERENCES "threads"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_group_id_thread_id_parent_id_fkey" FOREIGN KEY ("group_id", "thread_id", "parent_id") REFERENCES "replies"("group_id", "thread_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_hidden_by_id_fkey" FOREIGN KEY ("hidden_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_counters" ADD CONSTRAINT "event_counters_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_types" ADD CONSTRAINT "entity_types_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entities" ADD CONSTRAINT "entities_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entities" ADD CONSTRAINT "entities_group_id_type_id_fkey" FOREIGN KEY ("group_id", "type_id") REFERENCES "entity_types"("group_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entities" ADD CONSTRAINT "entities_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entities" ADD CONSTRAINT "entities_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "labels" ADD CONSTRAINT "labels_group_id_entity_id_fkey" FOREIGN KEY ("group_id", "entity_id") REFERENCES "entities"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "labels" ADD CONSTRAINT "labels_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identifiers" ADD CONSTRAINT "identifiers_group_id_entity_id_fkey" FOREIGN KEY ("group_id", "entity_id") REFERENCES "entities"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_links" ADD CONSTRAINT "entity_links_group_id_document_id_fkey" FOREIGN KEY ("group_id", "document_id") REFERENCES "documents"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_links" ADD CONSTRAINT "entity_links_group_id_document_id_passage_id_fkey" FOREIGN KEY ("group_id", "document_id", "passage_id") REFERENCES "passages"("group_id", "document_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_links" ADD CONSTRAINT "entity_links_group_id_entity_id_fkey" FOREIGN KEY ("group_id", "entity_id") REFERENCES "entities"("group_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_links" ADD CONSTRAINT "entity_links_group_id_document_id_annotation_id_fkey" FOREIGN KEY ("group_id", "document_id", "annotation_id") REFERENCES "annotations"("group_id", "document_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_links" ADD CONSTRAINT "entity_links_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_links" ADD CONSTRAINT "entity_links_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_ids" ADD CONSTRAINT "client_ids_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Integrity -----------------------------------------------------------------------------------

ALTER TABLE "people" ADD CONSTRAINT "people_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%');
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_length" CHECK ("length" = char_length("text"));
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_sha256"
  CHECK ("sha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex'));
ALTER TABLE "document_blocks" ADD CONSTRAINT "document_blocks_extent" CHECK ("end" - "start" = char_length("text") AND "start" >= 0);
ALTER TABLE "passages" ADD CONSTRAINT "passages_extent"
  CHECK ("start" >= 0 AND "end" > "start" AND char_length("exact") = "end" - "start");
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_extent"
  CHECK (CASE WHEN "state" = 'orphaned' THEN "start" IS NULL AND "end" IS NULL
              ELSE "start" IS NOT NULL AND "end" IS NOT NULL AND "start" >= 0 AND "end" > "start" END);
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_confirmed" CHECK (("confirmed_by_id" IS NULL) = ("confirmed_at" IS NULL));
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_hidden"
  CHECK (("hidden_at" IS NULL) = ("hidden_by_id" IS NULL) AND ("hidden_at" IS NULL) = ("hidden_reason" IS NULL));
ALTER TABLE "replies" ADD CONSTRAINT "replies_hidden"
  CHECK (("hidden_at" IS NULL) = ("hidden_by_id" IS NULL) AND ("hidden_at" IS NULL) = ("hidden_reason" IS NULL));
ALTER TABLE "threads" ADD CONSTRAINT "threads_resolved"
  CHECK (("state" = 'resolved') = ("resolved_at" IS NOT NULL) AND ("resolved_at" IS NULL) = ("resolved_by_id" IS NULL));
ALTER TABLE "entities" ADD CONSTRAINT "entities_decided"
  CHECK (("state" = 'proposed') = ("decided_at" IS NULL) AND ("decided_at" IS NULL) = ("decided_by_id" IS NULL));
ALTER TABLE "entity_links" ADD CONSTRAINT "entity_links_decided"
  CHECK (("state" = 'proposed') = ("decided_at" IS NULL) AND ("decided_at" IS NULL) = ("decided_by_id" IS NULL));
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_progress" CHECK ("progress" BETWEEN 0 AND 1);

-- Every entity has one preferred label at most; that it has one at least is the command's work.
CREATE UNIQUE INDEX "labels_one_preferred" ON "labels" ("entity_id") WHERE "kind" = 'preferred';
-- The same words mean an entity once: per group, and per document. (Declared in schema.prisma too, which
-- cannot say NULLS NOT DISTINCT; so is the next one.)
CREATE UNIQUE INDEX "labels_entity_text" ON "labels" ("entity_id", "text", "document_id") NULLS NOT DISTINCT;
-- A passage names an entity once in the text, and once in each annotation.
CREATE UNIQUE INDEX "entity_links_once" ON "entity_links" ("passage_id", "entity_id", "annotation_id") NULLS NOT DISTINCT;

-- An anchor that says `exact` has its passage's quote in the blocks that it touches. Statement-level:
-- one set-based query for all the rows written, and per row only the blocks from the last one that
-- begins at or before the anchor to the last one that begins at or before its end, since the LF before a
-- block may be the anchor's last character (a row trigger over the whole text took seconds for what this
-- does in milliseconds).
CREATE FUNCTION "anchors_hold_their_quote"() RETURNS trigger LANGUAGE plpgsql AS $$
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
  RETURN NULL;
END $$;

CREATE TRIGGER "anchors_hold_their_quote_on_insert" AFTER INSERT ON "anchors"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "anchors_hold_their_quote"();
CREATE TRIGGER "anchors_hold_their_quote_on_update" AFTER UPDATE ON "anchors"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "anchors_hold_their_quote"();

-- Versions, their blocks, passages and events are written once.
CREATE FUNCTION "refuse_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are immutable', TG_TABLE_NAME USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME;
END $$;

CREATE TRIGGER "document_versions_immutable" BEFORE UPDATE ON "document_versions" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "document_blocks_immutable" BEFORE UPDATE ON "document_blocks" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "passages_immutable" BEFORE UPDATE ON "passages" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
CREATE TRIGGER "events_append_only" BEFORE UPDATE ON "events" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();

-- The journal goes with its group and in no other way: a cascade finds the group gone.
CREATE FUNCTION "refuse_delete_of_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "groups" WHERE "id" = OLD."group_id") THEN
    RAISE EXCEPTION 'rows of events are kept while their group is' USING ERRCODE = 'check_violation', TABLE = 'events';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER "events_kept" BEFORE DELETE ON "events" FOR EACH ROW EXECUTE FUNCTION "refuse_delete_of_event"();
