CREATE TABLE municipality
(
    code     TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    province TEXT NOT NULL
);

CREATE TABLE inhabitants
(
    code           TEXT    NOT NULL REFERENCES municipality (code),
    reference_date TEXT    NOT NULL,
    inhabitants    INTEGER NOT NULL,
    PRIMARY KEY (code, reference_date)
);

CREATE INDEX ix_inhabitants_reference_date ON inhabitants (reference_date, code);

CREATE TABLE meeting
(
    id             TEXT NOT NULL PRIMARY KEY,
    kind           TEXT NOT NULL,
    meeting_date   TEXT NOT NULL,
    place          TEXT NOT NULL,
    reference_date TEXT NOT NULL
);

CREATE INDEX ix_meeting_date ON meeting (meeting_date, id);

CREATE TABLE agenda_item
(
    id                           TEXT    NOT NULL PRIMARY KEY,
    initiative_id                TEXT    NOT NULL,
    title                        TEXT    NOT NULL,
    lead_municipality            TEXT    NOT NULL,
    one_off_cents                INTEGER NOT NULL,
    yearly_cents                 INTEGER NOT NULL,
    status                       TEXT    NOT NULL,
    meeting_id                   TEXT    NULL REFERENCES meeting (id),
    board_recommendation         TEXT    NULL,
    service_board_recommendation TEXT    NULL,
    explanation                  TEXT    NULL,
    proposed_at                  TEXT    NOT NULL,
    opened_at                    TEXT    NULL,
    closed_at                    TEXT    NULL,
    entitled_weight              INTEGER NULL,
    entitled_municipalities      INTEGER NULL,
    outcome                      TEXT    NULL,
    result_json                  TEXT    NULL,
    version                      INTEGER NOT NULL
);

CREATE INDEX ix_agenda_item_proposed_at ON agenda_item (proposed_at, id);

CREATE INDEX ix_agenda_item_meeting ON agenda_item (meeting_id);

CREATE INDEX ix_agenda_item_initiative ON agenda_item (initiative_id);

CREATE TABLE vote_weight
(
    item_id           TEXT    NOT NULL REFERENCES agenda_item (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    inhabitants       INTEGER NOT NULL,
    weight            INTEGER NOT NULL,
    PRIMARY KEY (item_id, municipality_code)
);

CREATE TABLE ballot
(
    item_id           TEXT    NOT NULL,
    municipality_code TEXT    NOT NULL,
    choice            TEXT    NOT NULL,
    cast_at           TEXT    NOT NULL,
    cast_by           TEXT    NOT NULL,
    replaced          INTEGER NOT NULL,
    PRIMARY KEY (item_id, municipality_code),
    FOREIGN KEY (item_id, municipality_code) REFERENCES vote_weight (item_id, municipality_code)
);

CREATE TABLE ballot_replaced
(
    item_id           TEXT    NOT NULL,
    municipality_code TEXT    NOT NULL,
    number            INTEGER NOT NULL,
    choice            TEXT    NOT NULL,
    cast_at           TEXT    NOT NULL,
    cast_by           TEXT    NOT NULL,
    PRIMARY KEY (item_id, municipality_code, number),
    FOREIGN KEY (item_id, municipality_code) REFERENCES vote_weight (item_id, municipality_code)
);
