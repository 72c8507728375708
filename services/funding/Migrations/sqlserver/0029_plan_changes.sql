CREATE TABLE plan_change
(
    initiative_id uniqueidentifier  NOT NULL CONSTRAINT fk_plan_change_endorsement REFERENCES endorsement (initiative_id),
    number        int               NOT NULL,
    gate_id       uniqueidentifier  NOT NULL,
    plan_version  int               NOT NULL,
    decided_on    date              NOT NULL,
    one_off_cents bigint            NOT NULL,
    yearly_cents  bigint            NOT NULL,
    costs_json    nvarchar(max)     NOT NULL,
    annulled_at   datetimeoffset(6) NULL,
    CONSTRAINT pk_plan_change PRIMARY KEY (initiative_id, number)
);
