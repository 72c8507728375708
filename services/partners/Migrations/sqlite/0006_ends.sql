ALTER TABLE subscription ADD COLUMN end_position INTEGER NULL;

UPDATE subscription
SET end_position = (SELECT position FROM event_log_head WHERE id = 1)
WHERE status = 'Ended';

ALTER TABLE partner ADD COLUMN contacts_version INTEGER NOT NULL DEFAULT 0;

CREATE TABLE pending_queue
(
    subscription_id TEXT NOT NULL PRIMARY KEY,
    since           TEXT NOT NULL
);
