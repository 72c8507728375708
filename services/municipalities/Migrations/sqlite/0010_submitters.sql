-- Who submitted an agenda item or an amendment; the first one leads.
CREATE TABLE submitter
(
    submitted_id      TEXT    NOT NULL,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    number            INTEGER NOT NULL,
    PRIMARY KEY (submitted_id, municipality_code)
);
