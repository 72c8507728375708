ALTER TABLE trace_decision ADD COLUMN missed_json TEXT NULL;
