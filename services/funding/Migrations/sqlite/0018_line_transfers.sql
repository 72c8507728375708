CREATE TABLE line_transfer
(
    id              TEXT    NOT NULL PRIMARY KEY,
    status          TEXT    NOT NULL,
    budget_year     INTEGER NOT NULL,
    budget_revision INTEGER NULL,
    from_line       TEXT    NOT NULL,
    to_line         TEXT    NOT NULL,
    programme       TEXT    NOT NULL,
    amount_cents    INTEGER NOT NULL,
    reason          TEXT    NOT NULL,
    reverses_id     TEXT    NULL REFERENCES line_transfer (id),
    prepared_by     TEXT    NOT NULL,
    prepared_at     TEXT    NOT NULL,
    decided_by      TEXT    NULL,
    decided_at      TEXT    NULL,
    refusal         TEXT    NULL,
    version         INTEGER NOT NULL
);

CREATE INDEX ix_line_transfer_prepared_at ON line_transfer (prepared_at, id);

CREATE INDEX ix_line_transfer_year ON line_transfer (budget_year, budget_revision);

CREATE UNIQUE INDEX ux_line_transfer_reverses ON line_transfer (reverses_id)
    WHERE reverses_id IS NOT NULL AND status = 'Effective';
