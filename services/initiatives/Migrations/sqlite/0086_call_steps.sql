ALTER TABLE called_municipality ADD COLUMN step INTEGER NULL;
