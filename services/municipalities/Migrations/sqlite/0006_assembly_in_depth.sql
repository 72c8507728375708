ALTER TABLE agenda_item ADD COLUMN kind TEXT NOT NULL DEFAULT 'Proposal';

ALTER TABLE agenda_item ADD COLUMN body TEXT NULL;

ALTER TABLE agenda_item ADD COLUMN submitted_by TEXT NULL;

ALTER TABLE agenda_item ADD COLUMN number INTEGER NULL;

ALTER TABLE agenda_item ADD COLUMN late INTEGER NOT NULL DEFAULT 0;

ALTER TABLE agenda_item ADD COLUMN reason TEXT NULL;

ALTER TABLE agenda_item ADD COLUMN part_of_item TEXT NULL;

ALTER TABLE agenda_item ADD COLUMN follows_item TEXT NULL;

ALTER TABLE agenda_item ADD COLUMN declared_at TEXT NULL;

ALTER TABLE agenda_item ADD COLUMN rule_set_name TEXT NULL;

ALTER TABLE agenda_item ADD COLUMN rule_set_json TEXT NULL;

ALTER TABLE agenda_item ADD COLUMN options_json TEXT NULL;

ALTER TABLE agenda_item ADD COLUMN manner TEXT NULL;

ALTER TABLE agenda_item ADD COLUMN tally_json TEXT NULL;

ALTER TABLE agenda_item ADD COLUMN reported_json TEXT NULL;

ALTER TABLE agenda_item ADD COLUMN ratified_by_item TEXT NULL;

ALTER TABLE agenda_item ADD COLUMN ratified_at TEXT NULL;

CREATE TABLE ratification
(
    ratified_item TEXT NOT NULL PRIMARY KEY REFERENCES agenda_item (id),
    item_id       TEXT NOT NULL REFERENCES agenda_item (id)
);

CREATE INDEX ix_ratification_item ON ratification (item_id);

CREATE TABLE amendment
(
    id                   TEXT    NOT NULL PRIMARY KEY,
    item_id              TEXT    NOT NULL REFERENCES agenda_item (id),
    number               INTEGER NOT NULL,
    title                TEXT    NOT NULL,
    body                 TEXT    NOT NULL,
    submitted_by         TEXT    NOT NULL REFERENCES municipality (code),
    submitted_at         TEXT    NOT NULL,
    status               TEXT    NOT NULL,
    board_recommendation TEXT    NULL,
    explanation          TEXT    NULL,
    version              INTEGER NOT NULL
);

CREATE INDEX ix_amendment_item ON amendment (item_id, number);

CREATE TABLE rule_set
(
    name         TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    content_json TEXT    NOT NULL,
    recorded_at  TEXT    NOT NULL,
    PRIMARY KEY (name, version)
);

CREATE TABLE voting_card
(
    meeting_id        TEXT    NOT NULL REFERENCES meeting (id),
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    representative_id TEXT    NULL,
    code_hash         BLOB    NULL,
    holder            TEXT    NULL,
    issued_at         TEXT    NOT NULL,
    taken_at          TEXT    NULL,
    version           INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, municipality_code)
);

CREATE TABLE voting_card_past
(
    meeting_id        TEXT    NOT NULL,
    municipality_code TEXT    NOT NULL,
    version           INTEGER NOT NULL,
    representative_id TEXT    NULL,
    holder            TEXT    NULL,
    issued_at         TEXT    NOT NULL,
    taken_at          TEXT    NULL,
    PRIMARY KEY (meeting_id, municipality_code, version),
    FOREIGN KEY (meeting_id, municipality_code) REFERENCES voting_card (meeting_id, municipality_code)
);

CREATE TABLE motion
(
    item_id     TEXT    NOT NULL PRIMARY KEY REFERENCES agenda_item (id),
    status      TEXT    NOT NULL,
    owner       TEXT    NULL,
    due_on      TEXT    NULL,
    due_told_at TEXT    NULL,
    settled_at  TEXT    NULL,
    version     INTEGER NOT NULL
);

CREATE TABLE motion_report
(
    item_id     TEXT    NOT NULL REFERENCES motion (item_id),
    number      INTEGER NOT NULL,
    body        TEXT    NOT NULL,
    status      TEXT    NOT NULL,
    reported_at TEXT    NOT NULL,
    PRIMARY KEY (item_id, number)
);
