ALTER TABLE endorsement ADD start_year int NULL;
