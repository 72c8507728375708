using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// What the audit file of a calendar year needs of the ledger: without memorandum accounts, and up to a number, so that what is posted
/// while the file is written is in none of its parts.
/// </summary>
internal static class AuditFileStore
{
    private sealed record RelationRow
    {
        public string? Municipality { get; init; }
        public Guid? Partner { get; init; }
        public string? Name { get; init; }

        public AuditFileRelation Relation => new(AuditFile.RelationOf(Municipality, Partner)!, Partner is null ? Name : null);
    }

    private const string SelectTotals = """
        SELECT COUNT(*) AS Lines,
               COALESCE(SUM(CASE WHEN p.amount_cents > 0 THEN p.amount_cents ELSE 0 END), 0) AS DebitCents,
               COALESCE(SUM(CASE WHEN p.amount_cents < 0 THEN -p.amount_cents ELSE 0 END), 0) AS CreditCents
        FROM ledger_entry e
        JOIN ledger_posting p ON p.number = e.number
        JOIN ledger_account a ON a.code = p.account_code
        WHERE e.entry_date >= @From
          AND e.entry_date <= @Until
          AND e.number <= @Head
          AND a.kind <> 'Memorandum'
        """;

    private const string SelectRelations = """
        SELECT DISTINCT p.municipality_code AS Municipality,
               p.partner_id AS Partner,
               m.name AS Name
        FROM ledger_entry e
        JOIN ledger_posting p ON p.number = e.number
        JOIN ledger_account a ON a.code = p.account_code
        LEFT JOIN municipality m ON m.code = p.municipality_code
        WHERE e.entry_date >= @From
          AND e.entry_date <= @Until
          AND e.number <= @Head
          AND a.kind <> 'Memorandum'
          AND (p.municipality_code IS NOT NULL OR p.partner_id IS NOT NULL)
        ORDER BY p.municipality_code, p.partner_id
        """;

    public static async Task<AuditFileTotals> Totals(Reading reading, int year, long head) =>
        (
            await reading.One<AuditFileTotals>(
                SelectTotals,
                new
                {
                    From = new DateOnly(year, 1, 1),
                    Until = new DateOnly(year, 12, 31),
                    Head = head,
                }
            )
        )!;

    /// <summary>Who is named in the transactions of a year; a posting of a partner for a municipality is the partner's.</summary>
    public static async Task<IReadOnlyList<AuditFileRelation>> Relations(Reading reading, int year, long head)
    {
        var rows = await reading.Many<RelationRow>(
            SelectRelations,
            new
            {
                From = new DateOnly(year, 1, 1),
                Until = new DateOnly(year, 12, 31),
                Head = head,
            }
        );
        return [.. rows.Select(row => row.Relation).DistinctBy(relation => relation.Id)];
    }
}
