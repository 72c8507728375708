CREATE TABLE ledger_check
(
    kind       TEXT    NOT NULL PRIMARY KEY,
    holds      INTEGER NOT NULL,
    found      TEXT    NULL,
    checked_at TEXT    NOT NULL
);
