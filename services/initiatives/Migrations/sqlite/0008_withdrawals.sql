ALTER TABLE need ADD COLUMN withdrawn_at TEXT NULL;

ALTER TABLE need ADD COLUMN withdrawal_reason TEXT NULL;

ALTER TABLE need ADD COLUMN reopenable_until TEXT NULL;
