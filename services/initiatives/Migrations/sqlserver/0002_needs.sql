CREATE TABLE need
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_need PRIMARY KEY NONCLUSTERED,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT fk_need_municipality REFERENCES municipality (code),
    office            varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    title             nvarchar(200)     NOT NULL,
    description       nvarchar(4000)    NOT NULL,
    recorded_at       datetimeoffset(6) NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_need_recorded_at ON need (recorded_at, id);

CREATE TABLE need_signature
(
    need_id           uniqueidentifier  NOT NULL CONSTRAINT fk_need_signature_need REFERENCES need (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_need_signature_municipality REFERENCES municipality (code),
    office            varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    signed_at         datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_need_signature PRIMARY KEY (need_id, municipality_code)
);
