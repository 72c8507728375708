CREATE TABLE need_merge
(
    id             TEXT    NOT NULL PRIMARY KEY,
    need_id        TEXT    NOT NULL REFERENCES need (id),
    into_need_id   TEXT    NOT NULL REFERENCES need (id),
    status         TEXT    NOT NULL,
    proposed_for   TEXT    REFERENCES need (id),
    proposed_by    TEXT    REFERENCES municipality (code),
    reason         TEXT    NOT NULL,
    proposed_at    TEXT    NOT NULL,
    merged_at      TEXT,
    undoable_until TEXT,
    ended_by       TEXT    REFERENCES municipality (code),
    end_reason     TEXT,
    ended_at       TEXT,
    version        INTEGER NOT NULL
);

CREATE INDEX ix_need_merge_need ON need_merge (need_id);

CREATE INDEX ix_need_merge_status ON need_merge (status, proposed_at);

CREATE INDEX ix_need_merge_into ON need_merge (into_need_id);
