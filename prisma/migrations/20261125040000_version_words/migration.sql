-- How many words a version has, so that nobody who lists versions has to load their texts.
ALTER TABLE "document_versions" ADD COLUMN "words" INTEGER;

-- What is there is counted by rewriting the column: the rows are written once, and an UPDATE of them is refused. The
-- white space is that of JavaScript, by which words are counted from now on.
ALTER TABLE "document_versions" ALTER COLUMN "words" TYPE INTEGER
  USING regexp_count("text", '[^\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+');
ALTER TABLE "document_versions" ALTER COLUMN "words" SET NOT NULL;
