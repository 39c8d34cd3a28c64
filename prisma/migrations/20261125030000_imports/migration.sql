-- A block in a table.
ALTER TYPE "block_kind" ADD VALUE 'cell';

-- AlterTable
ALTER TABLE "jobs" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "heartbeat_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "originals" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "version_id" UUID,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,

    CONSTRAINT "originals_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "originals_size" CHECK ("size" = length("bytes"))
);

-- Most formats are compressed already.
ALTER TABLE "originals" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- CreateIndex
CREATE UNIQUE INDEX "originals_group_id_version_id_key" ON "originals"("group_id", "version_id");

-- CreateIndex
CREATE INDEX "jobs_group_id_kind_created_at_idx" ON "jobs"("group_id", "kind", "created_at");

-- AddForeignKey
ALTER TABLE "originals" ADD CONSTRAINT "originals_id_fkey" FOREIGN KEY ("id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "originals" ADD CONSTRAINT "originals_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "originals" ADD CONSTRAINT "originals_group_id_version_id_fkey" FOREIGN KEY ("group_id", "version_id") REFERENCES "document_versions"("group_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
