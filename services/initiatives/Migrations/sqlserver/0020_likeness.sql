CREATE TABLE need_word_part
(
    part    nvarchar(4)      COLLATE Latin1_General_BIN2 NOT NULL,
    need_id uniqueidentifier NOT NULL CONSTRAINT fk_need_word_part_need REFERENCES need (id),
    CONSTRAINT pk_need_word_part PRIMARY KEY (part, need_id)
);

CREATE INDEX ix_need_word_part_need ON need_word_part (need_id);
