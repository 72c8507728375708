ALTER TABLE subscription ADD protocol varchar(10) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT df_subscription_protocol DEFAULT 'HTTP';

ALTER TABLE subscription ADD has_queue bit NOT NULL CONSTRAINT df_subscription_has_queue DEFAULT 0;
