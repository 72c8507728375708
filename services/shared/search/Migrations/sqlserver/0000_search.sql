CREATE TABLE search_entry
(
    subject      varchar(200)      COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_search_entry PRIMARY KEY,
    kind         varchar(50)       COLLATE Latin1_General_BIN2 NOT NULL,
    title        nvarchar(300)     NOT NULL,
    body         nvarchar(max)     NOT NULL,
    path         varchar(300)      NOT NULL,
    folded_title nvarchar(600)     COLLATE Latin1_General_BIN2 NOT NULL,
    folded       nvarchar(max)     COLLATE Latin1_General_BIN2 NOT NULL,
    changed_at   datetimeoffset(6) NOT NULL,
    is_public    bit               NOT NULL
);
