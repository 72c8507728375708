using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A line of a statement that was imported, and how far it is known what it is for.</summary>
[Audited]
internal sealed record StatementLine
{
    public Guid Id { get; init; }
    public Guid StatementId { get; init; }

    /// <summary>In its statement, from 1.</summary>
    public int Number { get; init; }
    public DateOnly BookedOn { get; init; }

    /// <summary>Negative: it went out.</summary>
    public long AmountCents { get; init; }
    public StatementLineKind Kind { get; init; }
    public string? Counterparty { get; init; }
    public string? CounterpartyIban { get; init; }
    public string? Reference { get; init; }
    public string? EndToEndId { get; init; }
    public string? BatchReference { get; init; }
    public string? Text { get; init; }
    public StatementLineStatus Status { get; init; }

    /// <summary>What of it is for invoices.</summary>
    public long MatchedCents { get; init; }
    public int Version { get; init; }

    /// <summary>What waits for a person.</summary>
    public long OpenCents => Status is StatementLineStatus.Returned or StatementLineStatus.Charged ? 0 : AmountCents - MatchedCents;

    private bool MayBeMatched => Status is StatementLineStatus.Suspense or StatementLineStatus.PartlyMatched;

    public static StatementLine Of(ReadLine read, Guid statement, int number, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            StatementId = statement,
            Number = number,
            BookedOn = read.BookedOn,
            AmountCents = read.AmountCents,
            Kind = read.Kind,
            Counterparty = read.Counterparty,
            CounterpartyIban = read.CounterpartyIban,
            Reference = read.Reference,
            EndToEndId = read.EndToEndId,
            BatchReference = read.BatchReference,
            Text = read.Text,
            Status = StatementLineStatus.New,
            Version = 1,
        };

    /// <summary>After it was looked at: charges are known, the rest is matched or waits.</summary>
    /// <param name="matched">What of it was matched by itself.</param>
    public StatementLine Processed(long matched) =>
        Kind == StatementLineKind.Charge ? Next(StatementLineStatus.Charged) : (this with { MatchedCents = matched }).Settled();

    /// <summary>A person says what part of it is for, with its sign.</summary>
    /// <param name="cents">How much.</param>
    /// <param name="reservedCents">What of it is about to be paid back.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>over-matched</c>: more than is open of the line.</exception>
    public StatementLine Match(long cents, long reservedCents = 0)
    {
        if (!MayBeMatched)
            throw new RuleViolation("wrong-state", "Nothing of this line waits.");
        if (reservedCents > 0 && cents > OpenCents - reservedCents)
            throw new RuleViolation("in-batch", $"Of this line {reservedCents} cents are in a batch, to be paid back.");
        return Math.Sign(cents) == Math.Sign(AmountCents) && Math.Abs(cents) <= Math.Abs(OpenCents)
            ? (this with { MatchedCents = MatchedCents + cents }).Settled()
            : throw new RuleViolation("over-matched", $"Of this line {OpenCents} cents are open.");
    }

    /// <summary>Part of it was paid back, or no longer (negative).</summary>
    public StatementLine Settle(long cents) => (this with { MatchedCents = MatchedCents + cents }).Settled();

    /// <summary>All that was said of it is undone.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: nothing was.</exception>
    public StatementLine Undo() =>
        MatchedCents != 0
            ? (this with { MatchedCents = 0 }).Settled()
            : throw new RuleViolation("wrong-state", "Nothing of this line is matched.");

    /// <summary>It and another line cancel out.</summary>
    public StatementLine Returned() => (this with { MatchedCents = 0 }).Next(StatementLineStatus.Returned);

    /// <summary>A person says that it is bank charges.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: money that came in, or known already.</exception>
    public StatementLine Charge() =>
        AmountCents < 0 && Status == StatementLineStatus.Suspense
            ? Next(StatementLineStatus.Charged)
            : throw new RuleViolation("wrong-state", "Only money that went out, and waits, can be bank charges.");

    public StatementLineView View(IEnumerable<StatementMatch> matches, Caller caller) =>
        new(
            Id,
            StatementId,
            Number,
            BookedOn,
            AmountCents,
            Kind,
            Counterparty,
            CounterpartyIban,
            Reference,
            Text,
            Status,
            OpenCents,
            [.. matches.Select(m => m.View())],
            Version,
            caller.Is(Roles.FundManager) ? [.. Actions()] : []
        );

    private IEnumerable<string> Actions()
    {
        if (MayBeMatched)
            yield return "Match";
        if (MatchedCents != 0)
            yield return "Undo";
        if (AmountCents < 0 && Status == StatementLineStatus.Suspense)
            yield return "Charge";
    }

    private StatementLine Settled() =>
        Next(
            MatchedCents == 0 ? StatementLineStatus.Suspense
            : MatchedCents == AmountCents ? StatementLineStatus.Matched
            : StatementLineStatus.PartlyMatched
        );

    private StatementLine Next(StatementLineStatus status) => this with { Status = status, Version = Version + 1 };
}
