CREATE TABLE mail
(
    id         TEXT    NOT NULL PRIMARY KEY,
    address    TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    text_json  TEXT    NULL,
    status     TEXT    NOT NULL,
    made_at    TEXT    NOT NULL,
    attempts   INTEGER NOT NULL,
    next_at    TEXT    NULL,
    settled_at TEXT    NULL,
    reason     TEXT    NULL
);

CREATE INDEX ix_mail_next ON mail (next_at);

CREATE INDEX ix_mail_status ON mail (status, made_at);

CREATE INDEX ix_mail_settled ON mail (settled_at);
