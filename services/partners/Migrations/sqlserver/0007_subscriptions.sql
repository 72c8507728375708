CREATE TABLE subscription_head
(
    id      int    NOT NULL CONSTRAINT pk_subscription_head PRIMARY KEY,
    version bigint NOT NULL
);

INSERT INTO subscription_head (id, version) VALUES (1, 0);

CREATE TABLE subscription
(
    id               uniqueidentifier  NOT NULL CONSTRAINT pk_subscription PRIMARY KEY NONCLUSTERED,
    partner_id       uniqueidentifier  NOT NULL CONSTRAINT fk_subscription_partner REFERENCES partner (id),
    protocol         varchar(10)       COLLATE Latin1_General_BIN2 NOT NULL,
    has_queue        bit               NOT NULL,
    sink             nvarchar(500)     NOT NULL,
    selection_json   nvarchar(max)     NOT NULL,
    detail           varchar(10)       COLLATE Latin1_General_BIN2 NOT NULL,
    contact          nvarchar(254)     NULL,
    rate_per_minute  int               NULL,
    status           varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    sealed_secret    varbinary(500)    NOT NULL,
    previous_secret  varbinary(500)    NULL,
    previous_until   datetimeoffset(6) NULL,
    start_position   bigint            NOT NULL,
    end_position     bigint            NULL,
    position         bigint            NOT NULL,
    delivered        bigint            NOT NULL,
    filtered         bigint            NOT NULL,
    given_up         bigint            NOT NULL,
    replayed         bigint            NOT NULL,
    replay_position  bigint            NULL,
    replay_until     bigint            NULL,
    failed_attempts  int               NOT NULL,
    failing_since    datetimeoffset(6) NULL,
    next_attempt_at  datetimeoffset(6) NULL,
    last_error_code  varchar(30)       COLLATE Latin1_General_BIN2 NULL,
    last_status_code int               NULL,
    created_at       datetimeoffset(6) NOT NULL,
    version          int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_subscription_partner ON subscription (partner_id, created_at, id);

CREATE INDEX ix_subscription_status ON subscription (status);
