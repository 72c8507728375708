-- Who submitted an agenda item or an amendment; the first one leads.
CREATE TABLE submitter
(
    submitted_id      TEXT    NOT NULL,
    municipality_code TEXT    NOT NULL REFERENCES municipality (code),
    number            INTEGER NOT NULL,
    PRIMARY KEY (submitted_id, municipality_code)
);

INSERT INTO submitter (submitted_id, municipality_code, number)
SELECT id, submitted_by, 1
FROM agenda_item
WHERE submitted_by IS NOT NULL;

INSERT INTO submitter (submitted_id, municipality_code, number)
SELECT id, submitted_by, 1
FROM amendment;

ALTER TABLE agenda_item DROP COLUMN submitted_by;

ALTER TABLE amendment DROP COLUMN submitted_by;
