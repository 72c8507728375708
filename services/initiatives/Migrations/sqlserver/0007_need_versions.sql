ALTER TABLE need ADD version int NOT NULL CONSTRAINT df_need_version DEFAULT 1;

ALTER TABLE need_signature ADD signed_version int NOT NULL CONSTRAINT df_need_signature_signed_version DEFAULT 1;

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

INSERT INTO need_version (need_id, version, title, description, municipality_code, office, saved_at)
SELECT id, 1, title, description, municipality_code, office, recorded_at
FROM need;

CREATE TABLE need_theme
(
    need_id   uniqueidentifier NOT NULL CONSTRAINT fk_need_theme_need REFERENCES need (id),
    version   int              NOT NULL,
    theme_key varchar(40)      COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT pk_need_theme PRIMARY KEY (need_id, version, theme_key)
);
