CREATE TABLE need
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_need PRIMARY KEY NONCLUSTERED,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_need_municipality REFERENCES municipality (code),
    office            varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    title             nvarchar(200)     NOT NULL,
    description       nvarchar(4000)    NOT NULL,
    recorded_at       datetimeoffset(6) NOT NULL,
    version           int               NOT NULL CONSTRAINT df_need_version DEFAULT 1,
    withdrawn_at      datetimeoffset(6) NULL,
    withdrawal_reason nvarchar(2000)    NULL,
    reopenable_until  datetimeoffset(6) NULL,
    folded            nvarchar(max)     COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT df_need_folded DEFAULT '',
    merged_into       uniqueidentifier  NULL CONSTRAINT fk_need_merged_into REFERENCES need (id),
    merged_at         datetimeoffset(6) NULL,
    takes_comments    bit               NOT NULL CONSTRAINT df_need_takes_comments DEFAULT 0
);

CREATE UNIQUE CLUSTERED INDEX ix_need_recorded_at ON need (recorded_at, id);

CREATE INDEX ix_need_merged_into ON need (merged_into);

CREATE TABLE need_signature
(
    need_id           uniqueidentifier  NOT NULL CONSTRAINT fk_need_signature_need REFERENCES need (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_need_signature_municipality REFERENCES municipality (code),
    office            varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    signed_at         datetimeoffset(6) NOT NULL,
    signed_version    int               NOT NULL CONSTRAINT df_need_signature_signed_version DEFAULT 1,
    via_need_id       uniqueidentifier  NULL CONSTRAINT fk_need_signature_via REFERENCES need (id),
    CONSTRAINT pk_need_signature PRIMARY KEY (need_id, municipality_code)
);

CREATE TABLE need_version
(
    need_id           uniqueidentifier  NOT NULL CONSTRAINT fk_need_version_need REFERENCES need (id),
    version           int               NOT NULL,
    title             nvarchar(200)     NOT NULL,
    description       nvarchar(4000)    NOT NULL,
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_need_version_municipality REFERENCES municipality (code),
    office            varchar(30)       COLLATE Latin1_General_BIN2 NOT NULL,
    saved_at          datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_need_version PRIMARY KEY (need_id, version)
);

CREATE TABLE need_theme
(
    need_id   uniqueidentifier NOT NULL CONSTRAINT fk_need_theme_need REFERENCES need (id),
    version   int              NOT NULL,
    theme_key varchar(40)      COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT pk_need_theme PRIMARY KEY (need_id, version, theme_key)
);

CREATE TABLE need_word_part
(
    part    nvarchar(4)      COLLATE Latin1_General_BIN2 NOT NULL,
    need_id uniqueidentifier NOT NULL CONSTRAINT fk_need_word_part_need REFERENCES need (id),
    CONSTRAINT pk_need_word_part PRIMARY KEY (part, need_id)
);

CREATE INDEX ix_need_word_part_need ON need_word_part (need_id);

CREATE TABLE need_party
(
    need_id           uniqueidentifier  NOT NULL CONSTRAINT fk_need_party_need REFERENCES need (id),
    municipality_code char(6)           COLLATE Latin1_General_BIN2 NOT NULL
        CONSTRAINT fk_need_party_municipality REFERENCES municipality (code),
    recorded_at       datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_need_party PRIMARY KEY (need_id, municipality_code)
);

CREATE INDEX ix_need_party_municipality ON need_party (municipality_code, recorded_at, need_id);

CREATE TABLE need_share
(
    need_id        uniqueidentifier NOT NULL CONSTRAINT fk_need_share_need REFERENCES need (id),
    municipalities int              NOT NULL,
    inhabitants    bigint           NOT NULL,
    reference_date date             NULL,
    CONSTRAINT pk_need_share PRIMARY KEY (need_id)
);

CREATE INDEX ix_need_share_municipalities ON need_share (municipalities, need_id);

CREATE INDEX ix_need_share_inhabitants ON need_share (inhabitants, need_id);
