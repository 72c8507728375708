CREATE TABLE digest
(
    account_id uniqueidentifier  NOT NULL CONSTRAINT pk_digest PRIMARY KEY CONSTRAINT fk_digest_account REFERENCES account (id),
    made_at    datetimeoffset(6) NOT NULL,
    told_json  nvarchar(max)     NOT NULL
);
