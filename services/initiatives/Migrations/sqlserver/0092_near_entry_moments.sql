CREATE TABLE near_entry_moment
(
    procurement_id uniqueidentifier  NOT NULL CONSTRAINT fk_near_entry_moment_procurement REFERENCES procurement (id),
    entry_moment   date              NOT NULL,
    told_at        datetimeoffset(6) NOT NULL,
    CONSTRAINT pk_near_entry_moment PRIMARY KEY (procurement_id, entry_moment)
);
