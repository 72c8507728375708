CREATE TABLE newsletter
(
    number       int               NOT NULL CONSTRAINT pk_newsletter PRIMARY KEY,
    title        nvarchar(120)     NOT NULL,
    introduction nvarchar(2000)    NULL,
    parts_json   nvarchar(max)     NOT NULL,
    since        datetimeoffset(6) NOT NULL,
    published_at datetimeoffset(6) NULL,
    readers      int               NULL,
    correction   nvarchar(2000)    NULL,
    corrected_at datetimeoffset(6) NULL,
    prepared_at  datetimeoffset(6) NULL,
    sent_at      datetimeoffset(6) NULL,
    begun_at     datetimeoffset(6) NOT NULL,
    version      int               NOT NULL
);

CREATE TABLE newsletter_municipality
(
    number            int           NOT NULL CONSTRAINT fk_newsletter_municipality_newsletter REFERENCES newsletter (number),
    municipality_code varchar(6)    COLLATE Latin1_General_BIN2 NOT NULL,
    facts_json        nvarchar(max) NOT NULL,
    CONSTRAINT pk_newsletter_municipality PRIMARY KEY (number, municipality_code)
);

CREATE TABLE newsletter_reader
(
    id                uniqueidentifier  NOT NULL CONSTRAINT pk_newsletter_reader PRIMARY KEY NONCLUSTERED,
    address           nvarchar(254)     COLLATE Latin1_General_BIN2 NOT NULL,
    municipality_code varchar(6)        COLLATE Latin1_General_BIN2 NULL,
    language          varchar(2)        NOT NULL,
    asked_at          datetimeoffset(6) NOT NULL,
    confirmed_at      datetimeoffset(6) NULL,
    number            int               NOT NULL,
    version           int               NOT NULL
);

CREATE UNIQUE CLUSTERED INDEX ix_newsletter_reader_address ON newsletter_reader (address);

CREATE INDEX ix_newsletter_reader_number ON newsletter_reader (number, id);

CREATE INDEX ix_newsletter_reader_asked_at ON newsletter_reader (asked_at) WHERE confirmed_at IS NULL;
