CREATE TABLE partner
(
    id            uniqueidentifier  NOT NULL CONSTRAINT pk_partner PRIMARY KEY NONCLUSTERED,
    name          nvarchar(200)     NOT NULL,
    kind          varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    oin           char(20)          COLLATE Latin1_General_BIN2 NULL,
    registered_at datetimeoffset(6) NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_partner_registered_at ON partner (registered_at, id);

CREATE UNIQUE INDEX ux_partner_oin ON partner (oin) WHERE oin IS NOT NULL;

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
    recorded_at     datetimeoffset(6) NOT NULL,
    trace_parent    varchar(100)      NULL,
    body            nvarchar(max)     NOT NULL
);

CREATE UNIQUE INDEX ux_event_log_source ON event_log (source, source_position);

CREATE TABLE subscription_head
(
    id      int    NOT NULL CONSTRAINT pk_subscription_head PRIMARY KEY,
    version bigint NOT NULL
);

INSERT INTO subscription_head (id, version) VALUES (1, 0);

CREATE TABLE subscription
(
    id              uniqueidentifier  NOT NULL CONSTRAINT pk_subscription PRIMARY KEY NONCLUSTERED,
    partner_id      uniqueidentifier  NOT NULL CONSTRAINT fk_subscription_partner REFERENCES partner (id),
    sink            nvarchar(500)     NOT NULL,
    types_json      nvarchar(max)     NOT NULL,
    status          varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    sealed_secret   varbinary(500)    NOT NULL,
    start_position  bigint            NOT NULL,
    position        bigint            NOT NULL,
    delivered       bigint            NOT NULL,
    failed_attempts int               NOT NULL,
    next_attempt_at datetimeoffset(6) NULL,
    last_error      nvarchar(500)     NULL,
    created_at      datetimeoffset(6) NOT NULL,
    version         int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_subscription_partner ON subscription (partner_id, created_at, id);

CREATE INDEX ix_subscription_status ON subscription (status);

CREATE TABLE delivery_attempt
(
    id              uniqueidentifier  NOT NULL CONSTRAINT pk_delivery_attempt PRIMARY KEY NONCLUSTERED,
    subscription_id uniqueidentifier  NOT NULL CONSTRAINT fk_delivery_attempt_subscription REFERENCES subscription (id),
    position        bigint            NOT NULL CONSTRAINT fk_delivery_attempt_event REFERENCES event_log (position),
    attempt         int               NOT NULL,
    status_code     int               NULL,
    error           nvarchar(500)     NULL,
    attempted_at    datetimeoffset(6) NOT NULL,
    milliseconds    int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_delivery_attempt_subscription ON delivery_attempt (subscription_id, attempted_at, id);

CREATE INDEX ix_delivery_attempt_attempted_at ON delivery_attempt (attempted_at);
