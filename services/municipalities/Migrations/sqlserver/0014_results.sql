CREATE TABLE result_key
(
    number      int               NOT NULL CONSTRAINT pk_result_key PRIMARY KEY,
    key_id      varchar(100)      COLLATE Latin1_General_BIN2 NOT NULL,
    private_key varbinary(1000)   NOT NULL,
    public_json nvarchar(1000)    NOT NULL,
    created_at  datetimeoffset(6) NOT NULL
);

CREATE TABLE result_bundle
(
    item_id      uniqueidentifier  NOT NULL CONSTRAINT pk_result_bundle PRIMARY KEY,
    payload      nvarchar(max)     NOT NULL,
    header       varchar(1000)     COLLATE Latin1_General_BIN2 NOT NULL,
    signature    varchar(200)      COLLATE Latin1_General_BIN2 NOT NULL,
    published_at datetimeoffset(6) NOT NULL,
    CONSTRAINT fk_result_bundle_item FOREIGN KEY (item_id) REFERENCES agenda_item (id)
);
