CREATE TABLE reminder
(
    invoice_id     TEXT    NOT NULL REFERENCES invoice (id),
    position       INTEGER NOT NULL,
    sent_on        TEXT    NOT NULL,
    open_cents     INTEGER NOT NULL,
    interest_cents INTEGER NULL,
    mailed         INTEGER NOT NULL,
    sent_by        TEXT    NOT NULL,
    sent_at        TEXT    NOT NULL,
    PRIMARY KEY (invoice_id, position)
);

CREATE TABLE reminder_hold
(
    invoice_id  TEXT    NOT NULL PRIMARY KEY REFERENCES invoice (id),
    reason      TEXT    NOT NULL,
    until_day   TEXT    NOT NULL,
    held_by     TEXT    NOT NULL,
    held_at     TEXT    NOT NULL,
    released_at TEXT    NULL,
    version     INTEGER NOT NULL
);
