CREATE TABLE direct_cost
(
    entry_id     uniqueidentifier NOT NULL CONSTRAINT fk_direct_cost_entry REFERENCES manual_entry (id),
    budget_year  int              NOT NULL,
    line_code    varchar(20)      COLLATE Latin1_General_BIN2 NOT NULL,
    amount_cents bigint           NOT NULL,
    CONSTRAINT pk_direct_cost PRIMARY KEY (entry_id, budget_year, line_code)
);

CREATE INDEX ix_direct_cost_year ON direct_cost (budget_year);
