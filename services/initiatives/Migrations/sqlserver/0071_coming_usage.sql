ALTER TABLE followed_usage ADD
    coming_json nvarchar(max) NOT NULL CONSTRAINT df_followed_usage_coming_json DEFAULT '{"items":[]}',
    next_on     date          NULL;

CREATE INDEX ix_followed_usage_next_on ON followed_usage (next_on);
