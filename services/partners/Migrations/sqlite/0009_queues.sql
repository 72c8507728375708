-- Queues that are being made; a row without a subscription is of one whose maker died.
CREATE TABLE pending_queue
(
    subscription_id TEXT NOT NULL PRIMARY KEY,
    since           TEXT NOT NULL
);
