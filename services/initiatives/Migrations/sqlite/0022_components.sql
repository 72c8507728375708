CREATE TABLE need_component
(
    need_id       TEXT    NOT NULL REFERENCES need (id),
    version       INTEGER NOT NULL,
    component_key TEXT    NOT NULL,
    PRIMARY KEY (need_id, version, component_key)
);

CREATE INDEX ix_need_component_key ON need_component (component_key, need_id);

CREATE TABLE initiative_component
(
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    component_key TEXT NOT NULL,
    PRIMARY KEY (initiative_id, component_key)
);

CREATE INDEX ix_initiative_component_key ON initiative_component (component_key, initiative_id);

CREATE TABLE facility_component
(
    facility_id   TEXT NOT NULL REFERENCES facility (id),
    component_key TEXT NOT NULL,
    PRIMARY KEY (facility_id, component_key)
);

CREATE INDEX ix_facility_component_key ON facility_component (component_key, facility_id);
