ALTER TABLE need ADD COLUMN folded TEXT NOT NULL DEFAULT '';

UPDATE need SET folded = LOWER(title || ' ' || description);
