CREATE TABLE interest_rate
(
    id          uniqueidentifier  NOT NULL CONSTRAINT pk_interest_rate PRIMARY KEY,
    regime      varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    from_day    date              NOT NULL,
    hundredths  int               NOT NULL,
    source      nvarchar(300)     NOT NULL,
    recorded_by nvarchar(200)     NOT NULL,
    recorded_at datetimeoffset(6) NOT NULL,
    removed_by  nvarchar(200)     NULL,
    removed_at  datetimeoffset(6) NULL,
    version     int               NOT NULL
);

CREATE UNIQUE INDEX ux_interest_rate_from ON interest_rate (regime, from_day) WHERE removed_at IS NULL;

INSERT INTO interest_rate (id, regime, from_day, hundredths, source, recorded_by, recorded_at, version)
VALUES ('01930000-0000-7000-8000-000000000001', 'Commercial', '2023-01-01', 1050,
        'ECB-rente voor 1 januari 2023 plus 8 punten; gelezen', 'samen', '2026-11-30T00:00:00.000000+00:00', 1),
       ('01930000-0000-7000-8000-000000000002', 'Commercial', '2023-07-01', 1200,
        'ECB-rente voor 1 juli 2023 (4,00%) plus 8 punten; berekend, controleer het', 'samen', '2026-11-30T00:00:00.000000+00:00', 1),
       ('01930000-0000-7000-8000-000000000003', 'Commercial', '2024-01-01', 1250,
        'ECB-rente voor 1 januari 2024 plus 8 punten; controleer het', 'samen', '2026-11-30T00:00:00.000000+00:00', 1),
       ('01930000-0000-7000-8000-000000000004', 'Commercial', '2024-07-01', 1225,
        'ECB-rente voor 1 juli 2024 plus 8 punten; gelezen', 'samen', '2026-11-30T00:00:00.000000+00:00', 1),
       ('01930000-0000-7000-8000-000000000005', 'Commercial', '2025-01-01', 1115,
        'ECB-rente voor 1 januari 2025 plus 8 punten; controleer het', 'samen', '2026-11-30T00:00:00.000000+00:00', 1),
       ('01930000-0000-7000-8000-000000000006', 'Commercial', '2025-07-01', 1015,
        'ECB-rente voor 1 juli 2025 plus 8 punten; controleer het', 'samen', '2026-11-30T00:00:00.000000+00:00', 1),
       ('01930000-0000-7000-8000-000000000007', 'Ordinary', '2023-01-01', 400,
        'Wettelijke rente van 1 januari 2023; gelezen', 'samen', '2026-11-30T00:00:00.000000+00:00', 1),
       ('01930000-0000-7000-8000-000000000008', 'Ordinary', '2023-07-01', 600,
        'Wettelijke rente van 1 juli 2023; gelezen', 'samen', '2026-11-30T00:00:00.000000+00:00', 1),
       ('01930000-0000-7000-8000-000000000009', 'Ordinary', '2024-01-01', 700,
        'Wettelijke rente van 1 januari 2024; gelezen', 'samen', '2026-11-30T00:00:00.000000+00:00', 1),
       ('01930000-0000-7000-8000-000000000010', 'Ordinary', '2025-01-01', 600,
        'Wettelijke rente van 1 januari 2025; controleer het', 'samen', '2026-11-30T00:00:00.000000+00:00', 1);

CREATE TABLE interest_charge
(
    id           uniqueidentifier  NOT NULL CONSTRAINT pk_interest_charge PRIMARY KEY NONCLUSTERED,
    invoice_id   uniqueidentifier  NOT NULL CONSTRAINT fk_interest_charge_invoice REFERENCES invoice (id),
    position     int               NOT NULL,
    budget_year  int               NOT NULL,
    regime       varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    from_day     date              NOT NULL,
    until_day    date              NOT NULL,
    periods_json nvarchar(max)     NOT NULL,
    amount_cents bigint            NOT NULL,
    paid_cents   bigint            NOT NULL,
    status       varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    prepared_by  nvarchar(200)     NOT NULL,
    prepared_at  datetimeoffset(6) NOT NULL,
    decided_by   nvarchar(200)     NULL,
    decided_at   datetimeoffset(6) NULL,
    reason       nvarchar(500)     NULL,
    reversed_by  nvarchar(200)     NULL,
    reversed_at  datetimeoffset(6) NULL,
    version      int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ux_interest_charge_position ON interest_charge (invoice_id, position);

CREATE INDEX ix_interest_charge_prepared ON interest_charge (prepared_at);
