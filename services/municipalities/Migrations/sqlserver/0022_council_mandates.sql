CREATE TABLE council_mandate
(
    item_id           uniqueidentifier  NOT NULL CONSTRAINT fk_council_mandate_item REFERENCES agenda_item (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_council_mandate_municipality REFERENCES municipality (code),
    status            varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    wants_say         bit               NULL,
    council_date      date              NULL,
    position          varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    decision_id       uniqueidentifier  NULL CONSTRAINT fk_council_mandate_decision REFERENCES council_decision (id),
    note              nvarchar(2000)    NULL,
    given_at          datetimeoffset(6) NULL,
    version           int               NOT NULL,
    CONSTRAINT pk_council_mandate PRIMARY KEY (item_id, municipality_code)
);
