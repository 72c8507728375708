CREATE TABLE joint_facilities
(
    budget_year       int              NOT NULL,
    municipality_code char(6)          COLLATE Latin1_General_BIN2 NOT NULL,
    decision_id       uniqueidentifier NOT NULL,
    programme         nvarchar(200)    NULL,
    budget_line       nvarchar(200)    NULL,
    budgeted_cents    bigint           NOT NULL,
    version           int              NOT NULL,
    CONSTRAINT pk_joint_facilities PRIMARY KEY (budget_year, municipality_code),
    CONSTRAINT fk_joint_facilities_municipality FOREIGN KEY (municipality_code) REFERENCES municipality (code),
    CONSTRAINT fk_joint_facilities_decision FOREIGN KEY (decision_id) REFERENCES council_decision (id)
);
