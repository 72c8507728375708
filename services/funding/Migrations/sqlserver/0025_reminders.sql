CREATE TABLE reminder
(
    invoice_id     uniqueidentifier  NOT NULL CONSTRAINT fk_reminder_invoice REFERENCES invoice (id),
    position       int               NOT NULL,
    sent_on        date              NOT NULL,
    open_cents     bigint            NOT NULL,
    interest_cents bigint            NULL,
    mailed         bit               NOT NULL,
    sent_by        nvarchar(200)     NOT NULL,
    sent_at        datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_reminder PRIMARY KEY (invoice_id, position)
);

CREATE TABLE reminder_hold
(
    invoice_id  uniqueidentifier  NOT NULL CONSTRAINT pk_reminder_hold PRIMARY KEY
        CONSTRAINT fk_reminder_hold_invoice REFERENCES invoice (id),
    reason      nvarchar(500)     NOT NULL,
    until_day   date              NOT NULL,
    held_by     nvarchar(200)     NOT NULL,
    held_at     datetimeoffset(6) NOT NULL,
    released_at datetimeoffset(6) NULL,
    version     int               NOT NULL
);
