CREATE TABLE event_log_head
(
    id       int    NOT NULL CONSTRAINT pk_event_log_head PRIMARY KEY,
    position bigint NOT NULL
);

INSERT INTO event_log_head (id, position) VALUES (1, 0);

CREATE TABLE event_log
(
    position        bigint            NOT NULL CONSTRAINT pk_event_log PRIMARY KEY,
    event_id        uniqueidentifier  NOT NULL,
    source          varchar(50)       COLLATE Latin1_General_BIN2 NOT NULL,
    source_position bigint            NOT NULL,
    type            varchar(200)      COLLATE Latin1_General_BIN2 NOT NULL,
    subject         varchar(200)      COLLATE Latin1_General_BIN2 NOT NULL,
    municipality    char(6)           COLLATE Latin1_General_BIN2 NULL,
    recorded_at     datetimeoffset(6) NOT NULL,
    trace_parent    varchar(100)      NULL,
    body            nvarchar(max)     NOT NULL
);

CREATE UNIQUE INDEX ux_event_log_source ON event_log (source, source_position);

CREATE UNIQUE INDEX ux_event_log_event ON event_log (event_id);

CREATE INDEX ix_event_log_type ON event_log (type, recorded_at);

CREATE INDEX ix_event_log_recorded_at ON event_log (recorded_at);

-- For each type, the position up to which events are no longer kept.
CREATE TABLE event_log_gone
(
    type     varchar(200) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_event_log_gone PRIMARY KEY,
    position bigint       NOT NULL
);
