using System.Globalization;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Interest on one invoice over a period. Who prepares it doesn't approve it, and who approved it doesn't take it back. Charges of an
/// invoice follow each other, so that no day is charged twice.
/// </summary>
[Audited]
internal sealed record InterestCharge
{
    /// <summary>The steps; others are refused.</summary>
    public static readonly IReadOnlyDictionary<(InterestChargeStatus, InterestAction), InterestChargeStatus> LifeCycle = new Dictionary<
        (InterestChargeStatus, InterestAction),
        InterestChargeStatus
    >
    {
        [(InterestChargeStatus.Prepared, InterestAction.Approve)] = InterestChargeStatus.Charged,
        [(InterestChargeStatus.Prepared, InterestAction.Refuse)] = InterestChargeStatus.Refused,
        [(InterestChargeStatus.Prepared, InterestAction.Withdraw)] = InterestChargeStatus.Withdrawn,
        [(InterestChargeStatus.Charged, InterestAction.Reverse)] = InterestChargeStatus.Reversed,
    };

    /// <summary>Also the id of its entry in the ledger.</summary>
    public Guid Id { get; init; }
    public Guid InvoiceId { get; init; }

    /// <summary>Among the charges of the invoice, from 1.</summary>
    public int Position { get; init; }
    public int NumberYear { get; init; }
    public int Number { get; init; }
    public string MunicipalityCode { get; init; } = "";

    /// <summary>Budget year in whose accounts it is: that in which it is charged.</summary>
    public int Year { get; init; }
    public InterestRegime Regime { get; init; }
    public DateOnly From { get; init; }
    public DateOnly Until { get; init; }
    public InterestPeriods Periods { get; init; } = new([]);
    public long AmountCents { get; init; }
    public long PaidCents { get; init; }
    public InterestChargeStatus Status { get; init; }
    public string PreparedBy { get; init; } = "";
    public DateTimeOffset PreparedAt { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public string? Reason { get; init; }
    public string? ReversedBy { get; init; }
    public DateTimeOffset? ReversedAt { get; init; }
    public int Version { get; init; }

    public string Document => string.Create(CultureInfo.InvariantCulture, $"{new InvoiceNumber(NumberYear, Number)}/R{Position}");

    public long OpenCents => Status == InterestChargeStatus.Charged ? AmountCents - PaidCents : 0;

    /// <summary>What a second person approves: the same period, reckoned again, must give the same.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>; <c>interest-changed</c>.</exception>
    public InterestCharge Approve(long reckonedCents, string by, DateTimeOffset now)
    {
        var approved = BySecond(After(InterestAction.Approve, by, now)) with { Year = DutchTime.DayOf(now).Year };
        return reckonedCents == AmountCents
            ? approved
            : throw new RuleViolation(
                "interest-changed",
                $"Reckoned again it is {reckonedCents} cents, since a payment, credit note or rate changed; prepare it anew."
            );
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>: who prepared it withdraws it.</exception>
    public InterestCharge Refuse(string reason, string by, DateTimeOffset now) =>
        BySecond(After(InterestAction.Refuse, by, now)) with
        {
            Reason = reason.Trim(),
        };

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    /// <exception cref="Refused">403 <c>not-your-entry</c>: another person refuses it.</exception>
    public InterestCharge Withdraw(string by, DateTimeOffset now)
    {
        var withdrawn = After(InterestAction.Withdraw, by, now);
        FirstPerson.MustBe(PreparedBy, by, "Only who prepared it withdraws it; you can refuse it.");
        return withdrawn;
    }

    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>: it was not charged, or part of it was received; <c>second-person</c>: who approved it.
    /// </exception>
    public InterestCharge Reverse(string reason, string by, DateTimeOffset now)
    {
        var status = Next(InterestAction.Reverse);
        if (PaidCents > 0)
            throw new RuleViolation("wrong-state", "Something was received of it; undo that match first.");
        SecondPerson.MustNotBe(DecidedBy, by, "You approved this charge yourself; another person takes it back.");
        return this with { Status = status, Reason = reason.Trim(), ReversedBy = by, ReversedAt = now, Version = Version + 1 };
    }

    /// <summary>Something was received of it, or what was received is taken away again (negative).</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>over-matched</c>: more than is open.</exception>
    public InterestCharge Pay(long cents)
    {
        if (Status != InterestChargeStatus.Charged)
            throw new RuleViolation("wrong-state", "This interest is not owed.");
        return cents <= OpenCents
            ? this with
            {
                PaidCents = PaidCents + cents,
                Version = Version + 1,
            }
            : throw new RuleViolation("over-matched", $"Of interest {Document} {OpenCents} cents are left to pay.");
    }

    /// <summary>What it posts, and what its reversal takes back.</summary>
    public LedgerEntry AsEntry(DateOnly date) =>
        new()
        {
            Id = Id,
            Date = date,
            BookedBy = DecidedBy!,
            Kind = LedgerEntryKind.Interest,
            BasisKind = LedgerBasisKind.Invoice,
            BasisReference = new InvoiceNumber(NumberYear, Number).ToString(),
            Text = $"Rente {Document}, {From:yyyy-MM-dd} tot en met {Until:yyyy-MM-dd}",
            Postings =
            [
                Receivable(AmountCents),
                new LedgerPosting
                {
                    Account = Chart.OtherIncome,
                    Year = Year,
                    AmountCents = -AmountCents,
                },
            ],
        };

    /// <summary>On what the municipality owes.</summary>
    public LedgerPosting Receivable(long cents) =>
        new()
        {
            Account = Chart.Receivable,
            Year = Year,
            Municipality = MunicipalityCode,
            Document = Document,
            AmountCents = cents,
        };

    public InterestChargeView View(Caller caller) =>
        new(
            Id,
            Document,
            InvoiceId,
            Year,
            MunicipalityCode,
            Regime,
            From,
            Until,
            [.. Periods.Items.Select(p => p.View())],
            AmountCents,
            PaidCents,
            Status,
            BudgetReaders.Include(caller) ? PreparedBy : null,
            PreparedAt,
            BudgetReaders.Include(caller) ? DecidedBy : null,
            DecidedAt,
            Reason,
            Version,
            caller.Is(Roles.FundManager)
                ? [.. LifeCycle.Keys.Where(k => k.Item1 == Status && May(k.Item2, caller.Id)).Select(k => k.Item2.ToString())]
                : []
        );

    private bool May(InterestAction action, string by) =>
        action switch
        {
            InterestAction.Withdraw => by == PreparedBy,
            InterestAction.Reverse => SecondPerson.Is(DecidedBy, by) && PaidCents == 0,
            _ => SecondPerson.Is(PreparedBy, by),
        };

    private InterestCharge BySecond(InterestCharge next)
    {
        SecondPerson.MustNotBe(
            PreparedBy,
            next.DecidedBy!,
            "You prepared this yourself; another person with the same right approves or refuses it."
        );
        return next;
    }

    private InterestCharge After(InterestAction action, string by, DateTimeOffset now) =>
        this with
        {
            Status = Next(action),
            DecidedBy = by,
            DecidedAt = now,
            Version = Version + 1,
        };

    private InterestChargeStatus Next(InterestAction action) =>
        LifeCycle.TryGetValue((Status, action), out var status)
            ? status
            : throw new RuleViolation("wrong-state", $"Interest that is {Status} can't take the step {action}.");
}
