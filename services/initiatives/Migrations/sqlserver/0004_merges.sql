CREATE TABLE need_merge
(
    id             uniqueidentifier  NOT NULL CONSTRAINT pk_need_merge PRIMARY KEY NONCLUSTERED,
    need_id        uniqueidentifier  NOT NULL CONSTRAINT fk_need_merge_need REFERENCES need (id),
    into_need_id   uniqueidentifier  NOT NULL CONSTRAINT fk_need_merge_into REFERENCES need (id),
    status         varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    proposed_for   uniqueidentifier  NULL CONSTRAINT fk_need_merge_proposed_for REFERENCES need (id),
    proposed_by    char(6)           COLLATE Latin1_General_BIN2 NULL CONSTRAINT fk_need_merge_proposed_by REFERENCES municipality (code),
    reason         nvarchar(2000)    NOT NULL,
    proposed_at    datetimeoffset(6) NOT NULL,
    merged_at      datetimeoffset(6) NULL,
    undoable_until datetimeoffset(6) NULL,
    ended_by       char(6)           COLLATE Latin1_General_BIN2 NULL CONSTRAINT fk_need_merge_ended_by REFERENCES municipality (code),
    end_reason     nvarchar(2000)    NULL,
    ended_at       datetimeoffset(6) NULL,
    version        int               NOT NULL
);

CREATE INDEX ix_need_merge_need ON need_merge (need_id);

CREATE INDEX ix_need_merge_status ON need_merge (status, proposed_at);

CREATE INDEX ix_need_merge_into ON need_merge (into_need_id);
