CREATE TABLE amendment
(
    id                   TEXT    NOT NULL PRIMARY KEY,
    item_id              TEXT    NOT NULL REFERENCES agenda_item (id),
    number               INTEGER NOT NULL,
    title                TEXT    NOT NULL,
    text                 TEXT    NOT NULL,
    submitted_at         TEXT    NOT NULL,
    status               TEXT    NOT NULL,
    board_recommendation TEXT    NULL,
    explanation          TEXT    NULL,
    version              INTEGER NOT NULL
);

CREATE INDEX ix_amendment_item ON amendment (item_id, number);
