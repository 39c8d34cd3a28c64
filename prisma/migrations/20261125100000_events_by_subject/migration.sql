-- What the journal last said of a row: whether a link that is taken back was accepted before.
CREATE INDEX "events_group_id_subject_id_seq_idx" ON "events"("group_id", "subject_id", "seq");
