CREATE TABLE manual_entry
(
    id              TEXT    NOT NULL PRIMARY KEY,
    status          TEXT    NOT NULL,
    entry_date      TEXT    NOT NULL,
    basis_kind      TEXT    NOT NULL,
    basis_reference TEXT    NOT NULL,
    description     TEXT    NOT NULL,
    reverses        TEXT    NULL,
    corrects        TEXT    NULL,
    reason          TEXT    NULL,
    postings_json   TEXT    NOT NULL,
    prepared_by     TEXT    NOT NULL,
    prepared_at     TEXT    NOT NULL,
    decided_by      TEXT    NULL,
    decided_at      TEXT    NULL,
    refusal         TEXT    NULL,
    version         INTEGER NOT NULL
);

CREATE INDEX ix_manual_entry_prepared_at ON manual_entry (prepared_at, id);

CREATE INDEX ix_manual_entry_status ON manual_entry (status, entry_date);
