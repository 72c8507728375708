namespace Samen.Benchmarks;

/// <summary>
/// Fills the ledger as posting does, without what posting checks. The Conventions tests hold it against the migrations.
/// </summary>
internal static class FillLedgerStore
{
    public const string AddEntry = """
        INSERT INTO ledger_entry (number, id, entry_date, booked_at, booked_by, kind, basis_kind, basis_reference, description)
        VALUES (@Number, @Id, @Date, @At, 'benchmark', @Kind, 'StatementLine', 'benchmark', 'benchmark')
        """;

    public const string AddPosting = """
        INSERT INTO ledger_posting (
            number, position, account_code, budget_year, line_code, municipality_code, partner_id, document, amount_cents
        )
        VALUES (@Number, @Position, @Account, @Year, @Line, @Municipality, @Partner, @Document, @AmountCents)
        """;

    public const string AddTotal = """
        INSERT INTO ledger_total (account_code, slice, slice_key, until_date, debit_cents, credit_cents)
        VALUES (@Account, @Slice, @Key, @Until, @DebitCents, @CreditCents)
        """;

    public const string SetNumber = "UPDATE ledger_head SET number = @Number WHERE id = 1";

    /// <summary>As if all of it were sealed, so that nothing is sealed while it is measured.</summary>
    public const string SetSealed = "UPDATE ledger_chain SET position = @Number, hash = 'benchmark' WHERE id = 1";
}
