CREATE TABLE newsletter
(
    number       INTEGER NOT NULL PRIMARY KEY,
    title        TEXT    NOT NULL,
    introduction TEXT    NULL,
    parts_json   TEXT    NOT NULL,
    since        TEXT    NOT NULL,
    published_at TEXT    NULL,
    readers      INTEGER NULL,
    correction   TEXT    NULL,
    corrected_at TEXT    NULL,
    prepared_at  TEXT    NULL,
    sent_at      TEXT    NULL,
    begun_at     TEXT    NOT NULL,
    version      INTEGER NOT NULL
);

CREATE TABLE newsletter_municipality
(
    number            INTEGER NOT NULL REFERENCES newsletter (number),
    municipality_code TEXT    NOT NULL,
    facts_json        TEXT    NOT NULL,
    PRIMARY KEY (number, municipality_code)
);

CREATE TABLE newsletter_reader
(
    id                TEXT    NOT NULL PRIMARY KEY,
    address           TEXT    NOT NULL,
    municipality_code TEXT    NULL,
    language          TEXT    NOT NULL,
    asked_at          TEXT    NOT NULL,
    confirmed_at      TEXT    NULL,
    number            INTEGER NOT NULL,
    version           INTEGER NOT NULL
);

CREATE UNIQUE INDEX ix_newsletter_reader_address ON newsletter_reader (address);

CREATE INDEX ix_newsletter_reader_number ON newsletter_reader (number, id);

CREATE INDEX ix_newsletter_reader_asked_at ON newsletter_reader (asked_at) WHERE confirmed_at IS NULL;
