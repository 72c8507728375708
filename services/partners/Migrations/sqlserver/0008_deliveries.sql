-- Without a reference to the log: an attempt may be kept longer than its event.
CREATE TABLE delivery_attempt
(
    id              uniqueidentifier  NOT NULL CONSTRAINT pk_delivery_attempt PRIMARY KEY NONCLUSTERED,
    subscription_id uniqueidentifier  NOT NULL CONSTRAINT fk_delivery_attempt_subscription REFERENCES subscription (id),
    position        bigint            NOT NULL,
    event_id        uniqueidentifier  NOT NULL,
    type            varchar(200)      COLLATE Latin1_General_BIN2 NOT NULL,
    subject         varchar(200)      COLLATE Latin1_General_BIN2 NOT NULL,
    attempt         int               NOT NULL,
    status_code     int               NULL,
    error_code      varchar(30)       COLLATE Latin1_General_BIN2 NULL,
    attempted_at    datetimeoffset(6) NOT NULL,
    milliseconds    int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_delivery_attempt_subscription ON delivery_attempt (subscription_id, attempted_at, id);

CREATE INDEX ix_delivery_attempt_attempted_at ON delivery_attempt (attempted_at);
