using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>A statement that was imported; it never changes.</summary>
internal sealed record BankStatement
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public long? Sequence { get; init; }
    public string Iban { get; init; } = "";
    public DateOnly ClosedOn { get; init; }
    public long OpeningCents { get; init; }
    public long ClosingCents { get; init; }

    /// <summary>Among the statements of its account, from 1.</summary>
    public int Position { get; init; }
    public DateTimeOffset ImportedAt { get; init; }
    public string ImportedBy { get; init; } = "";
    public int Lines { get; init; }
    public int Waiting { get; init; }

    /// <summary>Whether a statement in a file is this one, sent again.</summary>
    public bool IsSameAs(ReadStatement read) => Name == read.Name;

    /// <summary>
    /// What becomes of the statements of a file, in their order: each must be of the fund's own account and go on where the one before it
    /// ended.
    /// </summary>
    /// <param name="read">The file.</param>
    /// <param name="iban">The fund's account.</param>
    /// <param name="known">The statements of that account with the same names.</param>
    /// <param name="last">The last one; null: there is none, and the first may begin anywhere.</param>
    /// <param name="today">The present day: what has yet to come can't have been booked.</param>
    public static IReadOnlyList<JudgedStatement> Judge(
        IReadOnlyList<ReadStatement> read,
        string iban,
        IReadOnlyList<BankStatement> known,
        BankStatement? last,
        DateOnly today
    )
    {
        var judged = new List<JudgedStatement>();
        long? balance = last?.ClosingCents;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in read)
        {
            var faults = one.Faults.ToList();
            if (one.Iban != iban)
                faults.Add(new StatementFaultView(null, "not-our-account", "It is of another account than that of the fund."));
            if (one.ClosedOn > today || one.Lines.Any(line => line.BookedOn > today))
                faults.Add(new StatementFaultView(null, "future", "It says what is to be booked on a day that has yet to come."));
            if (!names.Add(one.Name))
                faults.Add(new StatementFaultView(null, "duplicate", "This statement is in the file twice."));
            var before = known.FirstOrDefault(k => k.IsSameAs(one));
            if (before is not null && (before.OpeningCents, before.ClosingCents) != (one.OpeningCents, one.ClosingCents))
                faults.Add(new StatementFaultView(null, "statement-differs", "A statement with this id was imported with other balances."));
            var outcome =
                faults.Count > 0 ? StatementOutcome.Faulty
                : before is not null ? StatementOutcome.Known
                : balance is { } expected && expected != one.OpeningCents ? StatementOutcome.Gap
                : StatementOutcome.Imported;
            if (outcome == StatementOutcome.Gap)
                faults.Add(new StatementFaultView(null, "statement-gap", GapOf(balance!.Value, one)));
            if (outcome == StatementOutcome.Imported)
                balance = one.ClosingCents;
            judged.Add(new JudgedStatement(one, outcome, faults));
        }
        return judged;
    }

    public StatementView View() => new(Id, Name, Sequence, Iban, ClosedOn, OpeningCents, ClosingCents, Lines, Waiting, ImportedAt);

    private static string GapOf(long expected, ReadStatement one) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Statement {one.Name} begins with {one.OpeningCents / 100m:0.00}, but the one before it ended with {expected / 100m:0.00}: "
                + $"a statement in between is missing."
        );
}
