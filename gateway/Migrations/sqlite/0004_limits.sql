ALTER TABLE api_key ADD COLUMN per_minute INTEGER NULL;

ALTER TABLE api_key ADD COLUMN per_day INTEGER NULL;

CREATE TABLE quota
(
    client TEXT    NOT NULL,
    day    TEXT    NOT NULL,
    used   INTEGER NOT NULL,
    PRIMARY KEY (client, day)
);

CREATE TABLE usage_hour
(
    client       TEXT    NOT NULL,
    hour         TEXT    NOT NULL,
    operation    TEXT    NOT NULL,
    requests     INTEGER NOT NULL,
    refused      INTEGER NOT NULL,
    failed       INTEGER NOT NULL,
    microseconds INTEGER NOT NULL,
    PRIMARY KEY (client, hour, operation)
);

CREATE INDEX ix_usage_hour_hour ON usage_hour (hour, client, operation);
