CREATE TABLE council_instruction
(
    item_id           uniqueidentifier  NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    status            varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    wants_say         bit               NULL,
    council_date      date              NULL,
    position          varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    decision_id       uniqueidentifier  NULL,
    note              nvarchar(2000)    NULL,
    given_at          datetimeoffset(6) NULL,
    version           int               NOT NULL,
    CONSTRAINT pk_council_instruction PRIMARY KEY (item_id, municipality_code),
    CONSTRAINT fk_council_instruction_item FOREIGN KEY (item_id) REFERENCES agenda_item (id),
    CONSTRAINT fk_council_instruction_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (code),
    CONSTRAINT fk_council_instruction_decision FOREIGN KEY (decision_id) REFERENCES council_decision (id)
);
