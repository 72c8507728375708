CREATE TABLE adoption_call
(
    id               uniqueidentifier  NOT NULL CONSTRAINT pk_adoption_call PRIMARY KEY NONCLUSTERED,
    facility_id      uniqueidentifier  NOT NULL CONSTRAINT fk_adoption_call_facility REFERENCES facility (id),
    call_text        nvarchar(4000)    NOT NULL,
    answer_by        date              NOT NULL,
    region           nvarchar(100)     NULL,
    inhabitants_from int               NULL,
    inhabitants_to   int               NULL,
    product_id       uniqueidentifier  NULL,
    called_at        datetimeoffset(6) NOT NULL,
    ended_at         datetimeoffset(6) NULL,
    end_reason       nvarchar(2000)    NULL,
    version          int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_adoption_call_called_at ON adoption_call (called_at, id);

CREATE INDEX ix_adoption_call_facility ON adoption_call (facility_id, called_at, id);

CREATE TABLE called_municipality
(
    call_id           uniqueidentifier  NOT NULL CONSTRAINT fk_called_municipality_call REFERENCES adoption_call (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_called_municipality_municipality REFERENCES municipality (code),
    answer            varchar(20)       COLLATE Latin1_General_BIN2 NULL,
    reason            nvarchar(2000)    NULL,
    later_from        date              NULL,
    answered_at       datetimeoffset(6) NULL,
    version           int               NOT NULL,
    step              int               NULL,
    CONSTRAINT pk_called_municipality PRIMARY KEY (call_id, municipality_code)
);

CREATE INDEX ix_called_municipality_municipality ON called_municipality (municipality_code);
