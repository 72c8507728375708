-- Queues that are being made; a row without a subscription is of one whose maker died.
CREATE TABLE pending_queue
(
    subscription_id uniqueidentifier  NOT NULL CONSTRAINT pk_pending_queue PRIMARY KEY NONCLUSTERED,
    since           datetimeoffset(6) NOT NULL
);
