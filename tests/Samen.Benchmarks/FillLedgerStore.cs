namespace Samen.Benchmarks;

/// <summary>
/// Ends the filling of the ledger: totals, numbers and seals as posting would have made them. The Conventions tests hold it against the
/// migrations.
/// </summary>
internal static class FillLedgerStore
{
    public const string AddTotal = """
        INSERT INTO ledger_total (account_code, slice, slice_key, until_date, debit_cents, credit_cents)
        VALUES (@Account, @Slice, @Key, @Until, @DebitCents, @CreditCents)
        """;

    public const string SetNumber = "UPDATE ledger_head SET number = @Number WHERE id = 1";

    /// <summary>As if all of it were sealed, so that nothing is sealed while it is measured.</summary>
    public const string SetSealed = "UPDATE ledger_chain SET position = @Number, hash = 'benchmark' WHERE id = 1";
}
