CREATE TABLE need_component
(
    need_id       uniqueidentifier NOT NULL CONSTRAINT fk_need_component_need REFERENCES need (id),
    version       int              NOT NULL,
    component_key varchar(60)      COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT pk_need_component PRIMARY KEY (need_id, version, component_key)
);

CREATE INDEX ix_need_component_key ON need_component (component_key, need_id);

CREATE TABLE initiative_component
(
    initiative_id uniqueidentifier NOT NULL CONSTRAINT fk_initiative_component_initiative REFERENCES initiative (id),
    component_key varchar(60)      COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT pk_initiative_component PRIMARY KEY (initiative_id, component_key)
);

CREATE INDEX ix_initiative_component_key ON initiative_component (component_key, initiative_id);

CREATE TABLE facility_component
(
    facility_id   uniqueidentifier NOT NULL CONSTRAINT fk_facility_component_facility REFERENCES facility (id),
    component_key varchar(60)      COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT pk_facility_component PRIMARY KEY (facility_id, component_key)
);

CREATE INDEX ix_facility_component_key ON facility_component (component_key, facility_id);
