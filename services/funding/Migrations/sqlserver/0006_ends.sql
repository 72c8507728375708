ALTER TABLE endorsement ADD last_year int NULL;
