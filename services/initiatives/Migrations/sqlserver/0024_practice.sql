CREATE TABLE asked_role
(
    id              uniqueidentifier  NOT NULL CONSTRAINT pk_asked_role PRIMARY KEY NONCLUSTERED,
    initiative_id   uniqueidentifier  NOT NULL CONSTRAINT fk_asked_role_initiative REFERENCES initiative (id),
    role            varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    skill           nvarchar(500)     NOT NULL,
    folded          nvarchar(max)     COLLATE Latin1_General_BIN2 NOT NULL,
    hours_per_month int               NOT NULL,
    first_month     date              NOT NULL,
    last_month      date              NOT NULL,
    asked_at        datetimeoffset(6) NOT NULL,
    closed_at       datetimeoffset(6) NULL,
    version         int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_asked_role_asked_at ON asked_role (asked_at, id);

CREATE INDEX ix_asked_role_initiative ON asked_role (initiative_id, asked_at, id);

CREATE TABLE pledge
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_pledge PRIMARY KEY NONCLUSTERED,
    asked_role_id     uniqueidentifier  NOT NULL CONSTRAINT fk_pledge_asked_role REFERENCES asked_role (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_pledge_municipality REFERENCES municipality (code),
    function_title    nvarchar(200)     NULL,
    hours_per_month   int               NOT NULL,
    first_month       date              NOT NULL,
    last_month        date              NOT NULL,
    ends_before       date              NULL,
    settlement        varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    scale             nvarchar(40)      NULL,
    state             varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    reason            nvarchar(1000)    NULL,
    replaces_id       uniqueidentifier  NULL CONSTRAINT fk_pledge_replaces REFERENCES pledge (id),
    pledged_at        datetimeoffset(6) NOT NULL,
    answered_at       datetimeoffset(6) NULL,
    version           int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_pledge_pledged_at ON pledge (pledged_at, id);

CREATE INDEX ix_pledge_asked_role ON pledge (asked_role_id, pledged_at, id);

CREATE INDEX ix_pledge_municipality ON pledge (municipality_code, pledged_at, id);

CREATE INDEX ix_pledge_replaces ON pledge (replaces_id);

CREATE TABLE worked_month
(
    pledge_id   uniqueidentifier  NOT NULL CONSTRAINT fk_worked_month_pledge REFERENCES pledge (id),
    month       date              NOT NULL,
    hours       int               NOT NULL,
    state       varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    reason      nvarchar(1000)    NULL,
    recorded_at datetimeoffset(6) NOT NULL,
    version     int               NOT NULL,
    CONSTRAINT pk_worked_month PRIMARY KEY (pledge_id, month)
);

CREATE TABLE rate_table
(
    year        int               NOT NULL CONSTRAINT pk_rate_table PRIMARY KEY,
    source      nvarchar(500)     NOT NULL,
    rates_json  nvarchar(max)     NOT NULL,
    recorded_at datetimeoffset(6) NOT NULL,
    version     int               NOT NULL
);
