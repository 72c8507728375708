CREATE TABLE attachment
(
    id           TEXT    NOT NULL PRIMARY KEY,
    subject      TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    media_type   TEXT    NOT NULL,
    size         INTEGER NOT NULL,
    sha256       TEXT    NOT NULL,
    attached_at  TEXT    NOT NULL,
    withdrawn_at TEXT    NULL
);

CREATE INDEX ix_attachment_subject ON attachment (subject, attached_at);

CREATE TABLE attachment_content
(
    attachment_id TEXT NOT NULL PRIMARY KEY REFERENCES attachment (id),
    content       BLOB NOT NULL
);
