ALTER TABLE followed_usage ADD COLUMN coming_json TEXT NOT NULL DEFAULT '{"items":[]}';

ALTER TABLE followed_usage ADD COLUMN next_on TEXT NULL;

CREATE INDEX ix_followed_usage_next_on ON followed_usage (next_on);
