CREATE TABLE deadline_reminder
(
    assembly_id uniqueidentifier  NOT NULL,
    kind        varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    reminded_at datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_deadline_reminder PRIMARY KEY (assembly_id, kind),
    CONSTRAINT fk_deadline_reminder_assembly FOREIGN KEY (assembly_id) REFERENCES assembly (id)
);

CREATE TABLE initiative_term
(
    initiative_id     uniqueidentifier NOT NULL,
    kind              varchar(20)      COLLATE Latin1_General_BIN2 NOT NULL,
    due_on            date             NOT NULL,
    title             nvarchar(200)    NOT NULL,
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    path              nvarchar(200)    NOT NULL,
    CONSTRAINT pk_initiative_term PRIMARY KEY (initiative_id, kind, due_on)
);

CREATE TABLE notice
(
    notice_id         uniqueidentifier  NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL,
    kind              varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    subject_id        uniqueidentifier  NULL,
    title             nvarchar(200)     NULL,
    given_at          datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_notice PRIMARY KEY (notice_id, municipality_code)
);
