CREATE TABLE facility_copy
(
    id           uniqueidentifier NOT NULL CONSTRAINT pk_facility_copy PRIMARY KEY NONCLUSTERED,
    name         nvarchar(200)    NOT NULL,
    yearly_cents bigint           NULL
);

CREATE TABLE facility_use
(
    facility_id       uniqueidentifier NOT NULL,
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    since             date             NULL,
    CONSTRAINT pk_facility_use PRIMARY KEY (facility_id, municipality_code)
);

CREATE INDEX ix_facility_use_municipality ON facility_use (municipality_code);
