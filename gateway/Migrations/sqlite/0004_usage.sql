CREATE TABLE quota
(
    client TEXT    NOT NULL,
    day    TEXT    NOT NULL,
    used   INTEGER NOT NULL,
    PRIMARY KEY (client, day)
);

CREATE TABLE api_usage
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

CREATE INDEX ix_api_api_usage ON api_usage (hour, client, operation);
