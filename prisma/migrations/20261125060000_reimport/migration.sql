-- What was read as the next version of a document waits for a moderator to publish or to discard it.
ALTER TYPE "job_state" ADD VALUE 'read' BEFORE 'done';

-- AlterTable
ALTER TABLE "originals" ADD COLUMN     "content" JSONB;

-- A published version has the content itself.
ALTER TABLE "originals" ADD CONSTRAINT "originals_content_waits" CHECK ("content" IS NULL OR "version_id" IS NULL);
