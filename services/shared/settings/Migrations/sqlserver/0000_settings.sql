CREATE TABLE setting_proposal
(
    id           uniqueidentifier  NOT NULL CONSTRAINT pk_setting_proposal PRIMARY KEY NONCLUSTERED,
    setting_key  varchar(40)       COLLATE Latin1_General_BIN2 NOT NULL,
    from_version int               NOT NULL,
    before_json  nvarchar(max)     NOT NULL,
    values_json  nvarchar(max)     NOT NULL,
    why          nvarchar(1000)    NOT NULL,
    status       varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    proposed_by  nvarchar(200)     NOT NULL,
    proposed_at  datetimeoffset(6) NOT NULL,
    decided_by   nvarchar(200)     NULL,
    decided_at   datetimeoffset(6) NULL,
    reason       nvarchar(500)     NULL,
    version      int               NOT NULL
);

CREATE CLUSTERED INDEX ix_setting_proposal_proposed_at ON setting_proposal (proposed_at, id);

CREATE INDEX ix_setting_proposal_status ON setting_proposal (status, proposed_at);

CREATE TABLE setting_version
(
    setting_key varchar(40)       COLLATE Latin1_General_BIN2 NOT NULL,
    version     int               NOT NULL,
    values_json nvarchar(max)     NOT NULL,
    since       datetimeoffset(6) NOT NULL,
    proposal_id uniqueidentifier  NOT NULL CONSTRAINT fk_setting_version_proposal REFERENCES setting_proposal (id),
    CONSTRAINT pk_setting_version PRIMARY KEY (setting_key, version)
);
