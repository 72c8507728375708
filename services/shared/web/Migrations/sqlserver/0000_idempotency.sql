CREATE TABLE idempotency
(
    principal    varchar(200)      COLLATE Latin1_General_BIN2 NOT NULL,
    route        varchar(300)      COLLATE Latin1_General_BIN2 NOT NULL,
    key_text     varchar(255)      COLLATE Latin1_General_BIN2 NOT NULL,
    request_hash varchar(64)       NOT NULL,
    status       int               NOT NULL,
    location     nvarchar(400)     NULL,
    etag         varchar(50)       NULL,
    body         nvarchar(max)     NULL,
    recorded_at  datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_idempotency PRIMARY KEY (principal, route, key_text)
);

CREATE INDEX ix_idempotency_recorded_at ON idempotency (recorded_at);
