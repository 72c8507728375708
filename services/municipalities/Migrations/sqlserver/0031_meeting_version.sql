ALTER TABLE meeting ADD version int NOT NULL CONSTRAINT df_meeting_version DEFAULT 1;
