CREATE TABLE attachment
(
    id           uniqueidentifier  NOT NULL CONSTRAINT pk_attachment PRIMARY KEY NONCLUSTERED,
    subject      varchar(200)      COLLATE Latin1_General_BIN2 NOT NULL,
    name         nvarchar(150)     NOT NULL,
    media_type   varchar(100)      COLLATE Latin1_General_BIN2 NOT NULL,
    size         bigint            NOT NULL,
    sha256       char(64)          COLLATE Latin1_General_BIN2 NOT NULL,
    attached_at  datetimeoffset(6) NOT NULL,
    withdrawn_at datetimeoffset(6) NULL
);

CREATE CLUSTERED INDEX ix_attachment_subject ON attachment (subject, attached_at);

CREATE TABLE attachment_content
(
    attachment_id uniqueidentifier NOT NULL
        CONSTRAINT pk_attachment_content PRIMARY KEY NONCLUSTERED
        CONSTRAINT fk_attachment_content REFERENCES attachment (id),
    content       varbinary(max)   NOT NULL
);
