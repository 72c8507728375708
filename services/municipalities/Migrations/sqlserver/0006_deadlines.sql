CREATE TABLE assembly_deadline
(
    assembly_id uniqueidentifier  NOT NULL,
    kind        varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    due_at      datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_assembly_deadline PRIMARY KEY (assembly_id, kind),
    CONSTRAINT fk_assembly_deadline_assembly FOREIGN KEY (assembly_id) REFERENCES assembly (id)
);

CREATE TABLE deadline_reminder
(
    assembly_id uniqueidentifier  NOT NULL,
    kind        varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    reminded_at datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_deadline_reminder PRIMARY KEY (assembly_id, kind),
    CONSTRAINT fk_deadline_reminder_assembly FOREIGN KEY (assembly_id) REFERENCES assembly (id)
);
