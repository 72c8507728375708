ALTER TABLE endorsement ADD COLUMN start_year INTEGER NULL;
