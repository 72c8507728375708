CREATE TABLE initiative
(
    id                TEXT    NOT NULL PRIMARY KEY,
    need_id           TEXT    NOT NULL REFERENCES need (id),
    status            TEXT    NOT NULL,
    title             TEXT    NOT NULL,
    sort_title        TEXT    NOT NULL,
    track             TEXT    NOT NULL,
    proven_at         TEXT    NULL REFERENCES municipality (code),
    societal_goal     TEXT    NOT NULL,
    benefit_hours     INTEGER NOT NULL,
    benefit_cents     INTEGER NOT NULL,
    one_off_cents     INTEGER NOT NULL,
    yearly_cents      INTEGER NOT NULL,
    started_at        TEXT    NOT NULL,
    version           INTEGER NOT NULL,
    details_json      TEXT    NOT NULL DEFAULT '{}',
    plan_version      INTEGER NOT NULL DEFAULT 1,
    folded            TEXT    NOT NULL DEFAULT '',
    submitted_at      TEXT    NULL,
    withdrawal_reason TEXT    NULL,
    phase             TEXT    NULL,
    phase_since       TEXT    NULL,
    phase_ends_on     TEXT    NULL
);

CREATE INDEX ix_initiative_started_at ON initiative (started_at, id);

CREATE INDEX ix_initiative_status ON initiative (status, started_at, id);

CREATE INDEX ix_initiative_need ON initiative (need_id);

CREATE INDEX ix_initiative_phase ON initiative (phase, started_at, id);

CREATE INDEX ix_initiative_phase_ends_on ON initiative (phase_ends_on, id);

CREATE INDEX ix_initiative_phase_since ON initiative (phase, phase_since, phase_ends_on);

CREATE INDEX ix_initiative_sort_title ON initiative (sort_title, id);

CREATE INDEX ix_initiative_one_off_cents ON initiative (one_off_cents, id);

CREATE INDEX ix_initiative_yearly_cents ON initiative (yearly_cents, id);
