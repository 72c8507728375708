CREATE TABLE need_word_part
(
    part    TEXT NOT NULL,
    need_id TEXT NOT NULL REFERENCES need (id),
    PRIMARY KEY (part, need_id)
) WITHOUT ROWID;

CREATE INDEX ix_need_word_part_need ON need_word_part (need_id);
