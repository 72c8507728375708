CREATE TABLE need_comment
(
    id             TEXT    NOT NULL PRIMARY KEY,
    need_id        TEXT    NOT NULL REFERENCES need (id),
    partner_id     TEXT    NOT NULL,
    text           TEXT,
    commented_at   TEXT    NOT NULL,
    ended_at       TEXT,
    removal_reason TEXT,
    version        INTEGER NOT NULL
);

CREATE INDEX ix_need_comment_need ON need_comment (need_id, commented_at, id);
