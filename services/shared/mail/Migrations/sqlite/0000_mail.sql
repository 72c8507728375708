CREATE TABLE mail
(
    id         TEXT    NOT NULL PRIMARY KEY,
    address    TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
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

CREATE TABLE mail_message
(
    id        TEXT    NOT NULL PRIMARY KEY,
    mail_id   TEXT    NULL REFERENCES mail (id),
    address   TEXT    NOT NULL,
    title     TEXT    NOT NULL,
    body      TEXT    NOT NULL,
    path      TEXT    NOT NULL,
    urgent    INTEGER NOT NULL,
    queued_at TEXT    NOT NULL
);

CREATE INDEX ix_mail_message_mail ON mail_message (mail_id, address, queued_at);
