ALTER TABLE subscription ADD COLUMN selection_json TEXT NOT NULL DEFAULT '{}';

ALTER TABLE subscription ADD COLUMN detail TEXT NOT NULL DEFAULT 'Full';

ALTER TABLE subscription ADD COLUMN filtered INTEGER NOT NULL DEFAULT 0;

ALTER TABLE subscription ADD COLUMN given_up INTEGER NOT NULL DEFAULT 0;

ALTER TABLE subscription ADD COLUMN replayed INTEGER NOT NULL DEFAULT 0;

ALTER TABLE subscription ADD COLUMN replay_position INTEGER NULL;

ALTER TABLE subscription ADD COLUMN replay_until INTEGER NULL;

ALTER TABLE subscription ADD COLUMN contact TEXT NULL;

ALTER TABLE subscription ADD COLUMN failing_since TEXT NULL;

ALTER TABLE subscription ADD COLUMN previous_secret BLOB NULL;

ALTER TABLE subscription ADD COLUMN previous_until TEXT NULL;

ALTER TABLE subscription ADD COLUMN rate_per_minute INTEGER NULL;

UPDATE subscription
SET filtered = position - start_position - delivered,
    selection_json = '{"types":' || types_json || '}';

ALTER TABLE subscription DROP COLUMN types_json;

CREATE INDEX ix_event_log_recorded_at ON event_log (recorded_at);
