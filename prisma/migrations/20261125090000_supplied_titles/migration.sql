-- AlterTable
ALTER TABLE "documents" ADD COLUMN     "title_supplied" BOOLEAN NOT NULL DEFAULT false;
