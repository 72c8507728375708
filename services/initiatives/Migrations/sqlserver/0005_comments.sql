CREATE TABLE need_comment
(
    id             uniqueidentifier  NOT NULL CONSTRAINT pk_need_comment PRIMARY KEY NONCLUSTERED,
    need_id        uniqueidentifier  NOT NULL CONSTRAINT fk_need_comment_need REFERENCES need (id),
    partner_id     uniqueidentifier  NOT NULL,
    text           nvarchar(2000)    NULL,
    commented_at   datetimeoffset(6) NOT NULL,
    ended_at       datetimeoffset(6) NULL,
    removal_reason nvarchar(2000)    NULL,
    version        int               NOT NULL
);

CREATE INDEX ix_need_comment_need ON need_comment (need_id, commented_at, id);
