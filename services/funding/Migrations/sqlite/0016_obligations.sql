CREATE TABLE obligation
(
    id                 TEXT    NOT NULL PRIMARY KEY,
    number             INTEGER NOT NULL,
    status             TEXT    NOT NULL,
    kind               TEXT    NOT NULL,
    partner_id         TEXT    NULL REFERENCES partner (id),
    municipality_code  TEXT    NULL REFERENCES municipality (code),
    description        TEXT    NOT NULL,
    contract_reference TEXT    NULL,
    line_code          TEXT    NOT NULL,
    line_kind          TEXT    NOT NULL,
    programme          TEXT    NOT NULL,
    commitment_id      TEXT    NULL REFERENCES commitment (id),
    change_number      INTEGER NOT NULL,
    prepared_at        TEXT    NOT NULL,
    ended_by           TEXT    NULL,
    ended_at           TEXT    NULL,
    ended_reason       TEXT    NULL,
    version            INTEGER NOT NULL
);

CREATE UNIQUE INDEX ux_obligation_number ON obligation (number);

CREATE INDEX ix_obligation_line ON obligation (line_code);

CREATE INDEX ix_obligation_partner ON obligation (partner_id) WHERE partner_id IS NOT NULL;

CREATE TABLE obligation_change
(
    obligation_id TEXT    NOT NULL REFERENCES obligation (id),
    number        INTEGER NOT NULL,
    status        TEXT    NOT NULL,
    amounts_json  TEXT    NOT NULL,
    act_cents     INTEGER NOT NULL,
    reason        TEXT    NULL,
    prepared_by   TEXT    NOT NULL,
    prepared_at   TEXT    NOT NULL,
    approved_by   TEXT    NULL,
    approved_at   TEXT    NULL,
    decided_by    TEXT    NULL,
    decided_at    TEXT    NULL,
    refusal       TEXT    NULL,
    PRIMARY KEY (obligation_id, number)
);

CREATE TABLE obligation_year
(
    obligation_id  TEXT    NOT NULL REFERENCES obligation (id),
    budget_year    INTEGER NOT NULL,
    amount_cents   INTEGER NOT NULL,
    realised_cents INTEGER NOT NULL,
    PRIMARY KEY (obligation_id, budget_year)
);

CREATE INDEX ix_obligation_year_year ON obligation_year (budget_year);
