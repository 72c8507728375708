CREATE TABLE quota
(
    client varchar(100) COLLATE Latin1_General_BIN2 NOT NULL,
    day    date         NOT NULL,
    used   bigint       NOT NULL,
    CONSTRAINT pk_quota PRIMARY KEY (client, day)
);

CREATE TABLE api_usage
(
    client       varchar(100)      COLLATE Latin1_General_BIN2 NOT NULL,
    hour         datetimeoffset(6) NOT NULL,
    operation    varchar(300)      COLLATE Latin1_General_BIN2 NOT NULL,
    requests     bigint            NOT NULL,
    refused      bigint            NOT NULL,
    failed       bigint            NOT NULL,
    microseconds bigint            NOT NULL,
    CONSTRAINT pk_api_usage PRIMARY KEY (client, hour, operation)
);

CREATE INDEX ix_api_api_usage ON api_usage (hour, client, operation);
