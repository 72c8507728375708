CREATE TABLE partner
(
    id               uniqueidentifier  NOT NULL CONSTRAINT pk_partner PRIMARY KEY NONCLUSTERED,
    name             nvarchar(200)     NOT NULL,
    sort_name        nvarchar(400)     COLLATE Latin1_General_BIN2 NOT NULL,
    folded           nvarchar(800)     COLLATE Latin1_General_BIN2 NOT NULL,
    kind             varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    oin              char(20)          COLLATE Latin1_General_BIN2 NULL,
    registered_at    datetimeoffset(6) NOT NULL,
    admission        varchar(20)       COLLATE Latin1_General_BIN2 NOT NULL,
    admission_reason nvarchar(500)     NULL,
    admission_at     datetimeoffset(6) NULL,
    description      nvarchar(1000)    NULL,
    website          nvarchar(500)     NULL,
    rsin             varchar(9)        COLLATE Latin1_General_BIN2 NULL,
    kvk_number       varchar(8)        COLLATE Latin1_General_BIN2 NULL,
    tooi_uri         varchar(200)      COLLATE Latin1_General_BIN2 NULL,
    relations_json   nvarchar(max)     NOT NULL,
    members_json     nvarchar(max)     NOT NULL,
    contacts_version int               NOT NULL CONSTRAINT df_partner_contacts_version DEFAULT 0,
    version          int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_partner_sort_name ON partner (sort_name, id);

CREATE INDEX ix_partner_registered_at ON partner (registered_at, id);

CREATE UNIQUE INDEX ux_partner_oin ON partner (oin) WHERE oin IS NOT NULL;
