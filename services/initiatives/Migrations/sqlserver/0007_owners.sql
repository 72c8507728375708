CREATE TABLE initiative_owner
(
    initiative_id     uniqueidentifier  NOT NULL CONSTRAINT fk_initiative_owner_initiative REFERENCES initiative (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_initiative_owner_municipality REFERENCES municipality (code),
    leads             bit               NOT NULL,
    started_at        datetimeoffset(6) NULL,
    CONSTRAINT pk_initiative_owner PRIMARY KEY (initiative_id, municipality_code)
);

CREATE INDEX ix_initiative_owner_municipality ON initiative_owner (municipality_code, started_at, initiative_id);

CREATE TABLE owner_request
(
    initiative_id     uniqueidentifier  NOT NULL CONSTRAINT fk_owner_request_initiative REFERENCES initiative (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_owner_request_municipality REFERENCES municipality (code),
    kind              varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    asked_at          datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_owner_request PRIMARY KEY (initiative_id, municipality_code)
);

CREATE INDEX ix_owner_request_municipality ON owner_request (municipality_code);
