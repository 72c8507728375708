CREATE TABLE outbox_head
(
    id       int    NOT NULL CONSTRAINT pk_outbox_head PRIMARY KEY,
    position bigint NOT NULL
);

INSERT INTO outbox_head (id, position) VALUES (1, 0);

CREATE TABLE outbox
(
    position       bigint            NOT NULL CONSTRAINT pk_outbox PRIMARY KEY,
    fact_id        uniqueidentifier  NOT NULL,
    type           varchar(200)      COLLATE Latin1_General_BIN2 NOT NULL,
    subject        varchar(200)      COLLATE Latin1_General_BIN2 NOT NULL,
    number         bigint            NOT NULL,
    cause_source   varchar(50)       COLLATE Latin1_General_BIN2 NULL,
    cause_position bigint            NULL,
    recorded_at    datetimeoffset(6) NOT NULL,
    trace_parent   varchar(100)      NULL,
    body           nvarchar(max)     NOT NULL
);

CREATE UNIQUE INDEX ux_outbox_subject ON outbox (subject, number);

CREATE TABLE inbox_source
(
    source   varchar(50) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_inbox_source PRIMARY KEY,
    position bigint      NOT NULL
);

CREATE TABLE inbox_parked
(
    source         varchar(50)       COLLATE Latin1_General_BIN2 NOT NULL,
    position       bigint            NOT NULL,
    fact_id        uniqueidentifier  NOT NULL,
    type           varchar(200)      COLLATE Latin1_General_BIN2 NOT NULL,
    subject        varchar(200)      COLLATE Latin1_General_BIN2 NOT NULL,
    number         bigint            NOT NULL,
    cause_source   varchar(50)       COLLATE Latin1_General_BIN2 NULL,
    cause_position bigint            NULL,
    recorded_at    datetimeoffset(6) NOT NULL,
    trace_parent   varchar(100)      NULL,
    body           nvarchar(max)     NOT NULL,
    state          varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    reason         nvarchar(2000)    NOT NULL,
    parked_at      datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_inbox_parked PRIMARY KEY (source, position)
);

CREATE INDEX ix_inbox_parked_subject ON inbox_parked (source, subject, position);
