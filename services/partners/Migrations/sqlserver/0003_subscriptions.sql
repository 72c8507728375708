ALTER TABLE subscription ADD selection_json nvarchar(max) NOT NULL CONSTRAINT df_subscription_selection DEFAULT '{}';

ALTER TABLE subscription ADD detail varchar(10) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT df_subscription_detail DEFAULT 'Full';

ALTER TABLE subscription ADD filtered bigint NOT NULL CONSTRAINT df_subscription_filtered DEFAULT 0;

ALTER TABLE subscription ADD given_up bigint NOT NULL CONSTRAINT df_subscription_given_up DEFAULT 0;

ALTER TABLE subscription ADD replayed bigint NOT NULL CONSTRAINT df_subscription_replayed DEFAULT 0;

ALTER TABLE subscription ADD replay_position bigint NULL;

ALTER TABLE subscription ADD replay_until bigint NULL;

ALTER TABLE subscription ADD contact nvarchar(254) NULL;

ALTER TABLE subscription ADD failing_since datetimeoffset(6) NULL;

ALTER TABLE subscription ADD previous_secret varbinary(500) NULL;

ALTER TABLE subscription ADD previous_until datetimeoffset(6) NULL;

ALTER TABLE subscription ADD rate_per_minute int NULL;

-- In a batch of its own: the columns must be there when it is read.
EXEC('UPDATE subscription SET filtered = position - start_position - delivered, selection_json = N''{"types":'' + types_json + N''}''');

ALTER TABLE subscription DROP COLUMN types_json;

CREATE INDEX ix_event_log_recorded_at ON event_log (recorded_at);
