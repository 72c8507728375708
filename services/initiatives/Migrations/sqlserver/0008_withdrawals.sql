ALTER TABLE need ADD withdrawn_at datetimeoffset(6) NULL;

ALTER TABLE need ADD withdrawal_reason nvarchar(2000) NULL;

ALTER TABLE need ADD reopenable_until datetimeoffset(6) NULL;
