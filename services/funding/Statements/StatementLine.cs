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

    /// <summary>What of it is for invoices and payments, or charges of the bank.</summary>
    public long MatchedCents { get; init; }

    /// <summary>What of it two persons booked on accounts of the ledger.</summary>
    public long BookedCents { get; init; }
    public int Version { get; init; }

    /// <summary>What waits for a person.</summary>
    public long OpenCents => Status == StatementLineStatus.Returned ? 0 : AmountCents - MatchedCents - BookedCents;

    /// <summary>Whether part of it waits for a person.</summary>
    public bool MayBeMatched => Status is StatementLineStatus.Suspense or StatementLineStatus.PartlyMatched;

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

    /// <summary>After it was looked at: matched, or it waits.</summary>
    /// <param name="matched">What of it was matched by itself.</param>
    public StatementLine Processed(long matched) => (this with { MatchedCents = matched }).Settled();

    /// <summary>Whether it is booked as charges of the bank by itself: it says so, and it is not much.</summary>
    public bool IsChargeUpTo(long cents) => Kind == StatementLineKind.Charge && AmountCents < 0 && -AmountCents <= cents;

    /// <summary>It is booked as charges of the bank by itself.</summary>
    public StatementLine Charged() => (this with { MatchedCents = AmountCents }).Next(StatementLineStatus.Charged);

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

    /// <summary>Two persons booked what was open of it.</summary>
    /// <exception cref="RuleViolation"><c>line-changed</c>: other than what is open now.</exception>
    public StatementLine Book(long cents) =>
        MayBeMatched && cents == OpenCents
            ? (this with { BookedCents = BookedCents + cents }).Settled()
            : throw new RuleViolation("line-changed", $"Of this line {OpenCents} cents are open now; withdraw this and prepare it anew.");

    /// <summary>What was booked of it was reversed, and is open again.</summary>
    public StatementLine Unbook(long cents) => (this with { BookedCents = BookedCents - cents }).Settled();

    /// <param name="matches">What is known of it.</param>
    /// <param name="booking">The booking of it that waits for a second person.</param>
    /// <param name="caller">Who asks.</param>
    public StatementLineView View(IEnumerable<StatementMatch> matches, Guid? booking, Caller caller) =>
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
            booking,
            Version,
            caller.Is(Roles.FundManager) && booking is null ? [.. Actions()] : []
        );

    private IEnumerable<string> Actions()
    {
        if (MayBeMatched)
            yield return "Match";
        if (MayBeMatched)
            yield return "Book";
        if (MatchedCents != 0)
            yield return "Undo";
    }

    private StatementLine Settled() =>
        Next(
            MatchedCents + BookedCents == 0 ? StatementLineStatus.Suspense
            : MatchedCents + BookedCents != AmountCents ? StatementLineStatus.PartlyMatched
            : BookedCents != 0 ? StatementLineStatus.Booked
            : StatementLineStatus.Matched
        );

    private StatementLine Next(StatementLineStatus status) => this with { Status = status, Version = Version + 1 };
}
