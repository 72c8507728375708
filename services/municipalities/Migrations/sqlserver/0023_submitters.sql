-- Who submitted an agenda item or an amendment; the first one leads.
CREATE TABLE submitter
(
    submitted_id      uniqueidentifier NOT NULL,
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    number            int              NOT NULL,
    CONSTRAINT pk_submitter PRIMARY KEY (submitted_id, municipality_code),
    CONSTRAINT fk_submitter_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (code)
);

INSERT INTO submitter (submitted_id, municipality_code, number)
SELECT id, submitted_by, 1
FROM agenda_item
WHERE submitted_by IS NOT NULL;

INSERT INTO submitter (submitted_id, municipality_code, number)
SELECT id, submitted_by, 1
FROM amendment;

ALTER TABLE agenda_item DROP COLUMN submitted_by;

ALTER TABLE amendment DROP CONSTRAINT fk_amendment_municipality;

ALTER TABLE amendment DROP COLUMN submitted_by;
