CREATE TABLE contribution_simulation
(
    id             TEXT    NOT NULL PRIMARY KEY,
    budget_year    INTEGER NOT NULL,
    title          TEXT    NOT NULL,
    reference_date TEXT    NOT NULL,
    payers_on      TEXT    NOT NULL,
    compared_year  INTEGER NULL,
    status         TEXT    NOT NULL,
    numbered       INTEGER NOT NULL,
    prepared_at    TEXT    NOT NULL,
    prepared_by    TEXT    NOT NULL,
    published_at   TEXT    NULL,
    version        INTEGER NOT NULL
);

CREATE INDEX ix_contribution_simulation_prepared_at ON contribution_simulation (prepared_at, id);

CREATE TABLE simulation_figure
(
    simulation_id     TEXT    NOT NULL REFERENCES contribution_simulation (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    inhabitants       INTEGER NULL,
    counted_on        TEXT    NULL,
    last_year_cents   INTEGER NULL,
    PRIMARY KEY (simulation_id, municipality_code)
);

CREATE TABLE simulation_alternative
(
    simulation_id    TEXT    NOT NULL REFERENCES contribution_simulation (id),
    number           INTEGER NOT NULL,
    name             TEXT    NOT NULL,
    key_json         TEXT    NOT NULL,
    total_cents      INTEGER NOT NULL,
    rounded_cents    INTEGER NOT NULL,
    paying_more      INTEGER NULL,
    paying_less      INTEGER NULL,
    more_than_larger INTEGER NOT NULL,
    cliffs_json      TEXT    NOT NULL,
    PRIMARY KEY (simulation_id, number)
);

CREATE TABLE simulated_contribution
(
    simulation_id     TEXT    NOT NULL,
    number            INTEGER NOT NULL,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    net_cents         INTEGER NOT NULL,
    PRIMARY KEY (simulation_id, number, municipality_code),
    FOREIGN KEY (simulation_id, number) REFERENCES simulation_alternative (simulation_id, number)
);
