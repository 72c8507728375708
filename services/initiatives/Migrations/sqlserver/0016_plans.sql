CREATE TABLE plan_version
(
    initiative_id     uniqueidentifier  NOT NULL CONSTRAINT fk_plan_version_initiative REFERENCES initiative (id),
    version           int               NOT NULL,
    plan_json         nvarchar(max)     NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_plan_version_municipality REFERENCES municipality (code),
    office            varchar(30)       COLLATE Latin1_General_BIN2 NULL,
    saved_at          datetimeoffset(6) NOT NULL,
    gate_id           uniqueidentifier  NULL CONSTRAINT fk_plan_version_gate REFERENCES gate (id),
    CONSTRAINT pk_plan_version PRIMARY KEY (initiative_id, version)
);
