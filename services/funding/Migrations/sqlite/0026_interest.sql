CREATE TABLE interest_rate
(
    id          TEXT    NOT NULL PRIMARY KEY,
    regime      TEXT    NOT NULL,
    from_day    TEXT    NOT NULL,
    hundredths  INTEGER NOT NULL,
    source      TEXT    NOT NULL,
    recorded_by TEXT    NOT NULL,
    recorded_at TEXT    NOT NULL,
    removed_by  TEXT    NULL,
    removed_at  TEXT    NULL,
    version     INTEGER NOT NULL
);

CREATE UNIQUE INDEX ux_interest_rate_from ON interest_rate (regime, from_day) WHERE removed_at IS NULL;

INSERT INTO interest_rate (id, regime, from_day, hundredths, source, recorded_by, recorded_at, version)
VALUES ('01930000-0000-7000-8000-000000000001', 'Commercial', '2023-01-01', 1050,
        'ECB-rente voor 1 januari 2023 plus 8 punten; gelezen', 'samen', '2026-11-30T00:00:00.000000Z', 1),
       ('01930000-0000-7000-8000-000000000002', 'Commercial', '2023-07-01', 1200,
        'ECB-rente voor 1 juli 2023 (4,00%) plus 8 punten; berekend, controleer het', 'samen', '2026-11-30T00:00:00.000000Z', 1),
       ('01930000-0000-7000-8000-000000000003', 'Commercial', '2024-01-01', 1250,
        'ECB-rente voor 1 januari 2024 plus 8 punten; controleer het', 'samen', '2026-11-30T00:00:00.000000Z', 1),
       ('01930000-0000-7000-8000-000000000004', 'Commercial', '2024-07-01', 1225,
        'ECB-rente voor 1 juli 2024 plus 8 punten; gelezen', 'samen', '2026-11-30T00:00:00.000000Z', 1),
       ('01930000-0000-7000-8000-000000000005', 'Commercial', '2025-01-01', 1115,
        'ECB-rente voor 1 januari 2025 plus 8 punten; controleer het', 'samen', '2026-11-30T00:00:00.000000Z', 1),
       ('01930000-0000-7000-8000-000000000006', 'Commercial', '2025-07-01', 1015,
        'ECB-rente voor 1 juli 2025 plus 8 punten; controleer het', 'samen', '2026-11-30T00:00:00.000000Z', 1),
       ('01930000-0000-7000-8000-000000000007', 'Ordinary', '2023-01-01', 400,
        'Wettelijke rente van 1 januari 2023; gelezen', 'samen', '2026-11-30T00:00:00.000000Z', 1),
       ('01930000-0000-7000-8000-000000000008', 'Ordinary', '2023-07-01', 600,
        'Wettelijke rente van 1 juli 2023; gelezen', 'samen', '2026-11-30T00:00:00.000000Z', 1),
       ('01930000-0000-7000-8000-000000000009', 'Ordinary', '2024-01-01', 700,
        'Wettelijke rente van 1 januari 2024; gelezen', 'samen', '2026-11-30T00:00:00.000000Z', 1),
       ('01930000-0000-7000-8000-000000000010', 'Ordinary', '2025-01-01', 600,
        'Wettelijke rente van 1 januari 2025; controleer het', 'samen', '2026-11-30T00:00:00.000000Z', 1);

CREATE TABLE interest_charge
(
    id           TEXT    NOT NULL PRIMARY KEY,
    invoice_id   TEXT    NOT NULL REFERENCES invoice (id),
    position     INTEGER NOT NULL,
    budget_year  INTEGER NOT NULL,
    regime       TEXT    NOT NULL,
    from_day     TEXT    NOT NULL,
    until_day    TEXT    NOT NULL,
    periods_json TEXT    NOT NULL,
    amount_cents INTEGER NOT NULL,
    paid_cents   INTEGER NOT NULL,
    status       TEXT    NOT NULL,
    prepared_by  TEXT    NOT NULL,
    prepared_at  TEXT    NOT NULL,
    decided_by   TEXT    NULL,
    decided_at   TEXT    NULL,
    reason       TEXT    NULL,
    reversed_by  TEXT    NULL,
    reversed_at  TEXT    NULL,
    version      INTEGER NOT NULL
);

CREATE UNIQUE INDEX ux_interest_charge_position ON interest_charge (invoice_id, position);

CREATE INDEX ix_interest_charge_prepared ON interest_charge (prepared_at);
