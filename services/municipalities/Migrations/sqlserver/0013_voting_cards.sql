CREATE TABLE voting_card
(
    assembly_id       uniqueidentifier  NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    representative_id uniqueidentifier  NULL,
    code_hash         varbinary(32)     NULL,
    holder            nvarchar(200)     COLLATE Latin1_General_BIN2 NULL,
    issued_at         datetimeoffset(6) NOT NULL,
    taken_at          datetimeoffset(6) NULL,
    version           int               NOT NULL,
    CONSTRAINT pk_voting_card PRIMARY KEY (assembly_id, municipality_code),
    CONSTRAINT fk_voting_card_assembly FOREIGN KEY (assembly_id) REFERENCES assembly (id),
    CONSTRAINT fk_voting_card_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (code)
);

CREATE TABLE voting_card_past
(
    assembly_id       uniqueidentifier  NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    version           int               NOT NULL,
    representative_id uniqueidentifier  NULL,
    holder            nvarchar(200)     COLLATE Latin1_General_BIN2 NULL,
    issued_at         datetimeoffset(6) NOT NULL,
    taken_at          datetimeoffset(6) NULL,
    CONSTRAINT pk_voting_card_past PRIMARY KEY (assembly_id, municipality_code, version),
    CONSTRAINT fk_voting_card_past_card FOREIGN KEY (assembly_id, municipality_code) REFERENCES voting_card (assembly_id, municipality_code)
);
