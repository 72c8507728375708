ALTER TABLE event_log ADD municipality char(6) COLLATE Latin1_General_BIN2 NULL;

CREATE UNIQUE INDEX ux_event_log_event ON event_log (event_id);

CREATE INDEX ix_event_log_type ON event_log (type, recorded_at);

CREATE TABLE event_log_gone
(
    type     varchar(200) COLLATE Latin1_General_BIN2 NOT NULL CONSTRAINT pk_event_log_gone PRIMARY KEY,
    position bigint       NOT NULL
);

-- Without the reference to the log: an attempt may be kept longer than its event.
ALTER TABLE delivery_attempt DROP CONSTRAINT fk_delivery_attempt_event;

ALTER TABLE delivery_attempt ADD event_id uniqueidentifier NULL;

ALTER TABLE delivery_attempt ADD type varchar(200) COLLATE Latin1_General_BIN2 NULL;

ALTER TABLE delivery_attempt ADD subject varchar(200) COLLATE Latin1_General_BIN2 NULL;

-- In a batch of its own: the columns must be there when it is read.
EXEC('UPDATE a SET a.event_id = e.event_id, a.type = e.type, a.subject = e.subject FROM delivery_attempt a JOIN event_log e ON e.position = a.position');
