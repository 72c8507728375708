ALTER TABLE agenda_item ADD COLUMN taken_over_by TEXT NULL;
