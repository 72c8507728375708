-- Who submitted an agenda item or an amendment; the first one leads.
CREATE TABLE submitter
(
    submitted_id      uniqueidentifier NOT NULL,
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    number            int              NOT NULL,
    CONSTRAINT pk_submitter PRIMARY KEY (submitted_id, municipality_code),
    CONSTRAINT fk_submitter_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (code)
);
