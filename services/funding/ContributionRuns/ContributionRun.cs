using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Divides a year's contributions over the municipalities. One person prepares a run, another checks it, and once it is final every
/// municipality owes its part. Nothing of it changes then: a later run of the year replaces it, which can still be read.
/// </summary>
[Audited]
internal sealed partial record ContributionRun
{
    /// <summary>The steps; others are refused.</summary>
    public static readonly IReadOnlyDictionary<(ContributionRunStatus, RunAction), ContributionRunStatus> LifeCycle = new Dictionary<
        (ContributionRunStatus, RunAction),
        ContributionRunStatus
    >
    {
        [(ContributionRunStatus.Prepared, RunAction.Check)] = ContributionRunStatus.Checked,
        [(ContributionRunStatus.Checked, RunAction.Finalise)] = ContributionRunStatus.Final,
        [(ContributionRunStatus.Prepared, RunAction.Refuse)] = ContributionRunStatus.Refused,
        [(ContributionRunStatus.Checked, RunAction.Refuse)] = ContributionRunStatus.Refused,
        [(ContributionRunStatus.Prepared, RunAction.Withdraw)] = ContributionRunStatus.Withdrawn,
        [(ContributionRunStatus.Checked, RunAction.Withdraw)] = ContributionRunStatus.Withdrawn,
    };

    public Guid Id { get; init; }
    public int Year { get; init; }

    /// <summary>Number among the runs of its year, from 1; of those that are final the highest is the current one.</summary>
    public int Number { get; init; }
    public int BudgetRevision { get; init; }
    public DateOnly ReferenceDate { get; init; }
    public int Municipalities { get; init; }
    public long Inhabitants { get; init; }
    public long NetCents { get; init; }

    /// <summary>VAT percentage times 100.</summary>
    public int VatHundredths { get; init; }
    public long VatCents { get; init; }

    /// <summary>By what it divides.</summary>
    public ContributionKey Key { get; init; } = new();
    public string RunBy { get; init; } = "";
    public DateTimeOffset RunAt { get; init; }
    public ContributionRunStatus Status { get; init; }
    public string? CheckedBy { get; init; }
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>Who made it final, refused or withdrew it.</summary>
    public string? EndedBy { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public string? Refusal { get; init; }
    public int Version { get; init; }
    public Guid? ReplacesRunId { get; init; }
    public Guid? ReplacedByRunId { get; init; }

    /// <summary>The revision of the budget that counts now; 0: the year has none any more.</summary>
    public int CurrentRevision { get; init; }

    /// <summary>The contributions of that revision.</summary>
    public long CurrentCents { get; init; }

    /// <summary>Whether invoices may be made of it: it is final, and counts.</summary>
    public bool MayBeInvoiced => Status == ContributionRunStatus.Final && ReplacedByRunId is null;

    public decimal VatPercentage => VatHundredths / 100m;

    /// <summary>
    /// The municipalities of this day pay: the first of the year, so that a successor pays from the year in which it takes over;
    /// or the reference date, if that is later.
    /// </summary>
    public static DateOnly PayersOn(int year, DateOnly referenceDate) =>
        new DateOnly(year, 1, 1) is var first && first > referenceDate ? first : referenceDate;

    /// <summary>Whether a person still has to decide on it.</summary>
    public bool IsPending => Status is ContributionRunStatus.Prepared or ContributionRunStatus.Checked;

    /// <summary>Divides the budget's contributions over the municipalities with a figure.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="number">Among the runs of its year.</param>
    /// <param name="budget">The year's budget.</param>
    /// <param name="referenceDate">Of the figures.</param>
    /// <param name="key">By what it divides.</param>
    /// <param name="figures">The inhabitants to divide by.</param>
    /// <param name="vatPercentage">0 to 100.</param>
    /// <param name="replaces">The current run of the year; null: there is none.</param>
    /// <param name="by">Who prepares it, and when.</param>
    /// <exception cref="RuleViolation"><c>no-figures</c>; what <see cref="KeyDivision.Divide"/> refuses.</exception>
    public static (ContributionRun, IReadOnlyList<Part>) Prepare(
        Guid id,
        int number,
        Budget budget,
        DateOnly referenceDate,
        ContributionKey key,
        IReadOnlyList<Figure> figures,
        decimal vatPercentage,
        ContributionRun? replaces,
        (string Who, DateTimeOffset At) by
    )
    {
        if (figures.Sum(f => (long)f.Inhabitants) == 0)
            throw new RuleViolation("no-figures", $"No municipality has a figure of its inhabitants on {referenceDate:yyyy-MM-dd}.");
        var shares = KeyDivision.Divide(key, budget.ContributionsCents, figures).Shares;
        var parts = shares.Select(share => Part.Of(share, vatPercentage)).ToList();
        return (
            new ContributionRun
            {
                Id = id,
                Year = budget.Year,
                Number = number,
                BudgetRevision = budget.Revision,
                ReferenceDate = referenceDate,
                Municipalities = parts.Count,
                Inhabitants = parts.Sum(p => (long)p.Inhabitants),
                NetCents = parts.Sum(p => p.NetCents),
                VatHundredths = (int)(vatPercentage * 100),
                VatCents = parts.Sum(p => p.VatCents),
                Key = key,
                RunBy = by.Who,
                RunAt = by.At,
                Version = 1,
                ReplacesRunId = replaces?.Id,
                CurrentRevision = budget.Revision,
                CurrentCents = budget.ContributionsCents,
            },
            parts
        );
    }

    /// <summary>A second person found it right.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>.</exception>
    public ContributionRun Check(string by, DateTimeOffset now) =>
        BySecond(by, After(RunAction.Check)) with
        {
            CheckedBy = by,
            CheckedAt = now,
        };

    /// <summary>Every municipality owes its part from now on.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (ContributionRun, ContributionRunCompleted) Finalise(string by, DateTimeOffset now) =>
        (
            Ended(RunAction.Finalise, by, now),
            new ContributionRunCompleted(Id, Year, ReferenceDate, Municipalities, NetCents, VatCents, ReplacesRunId)
        );

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>: who prepared it withdraws it.</exception>
    public ContributionRun Refuse(string reason, string by, DateTimeOffset now) =>
        BySecond(by, Ended(RunAction.Refuse, by, now)) with
        {
            Refusal = reason.Trim(),
        };

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    /// <exception cref="Refused">403 <c>not-your-entry</c>: another person refuses it.</exception>
    public ContributionRun Withdraw(string by, DateTimeOffset now)
    {
        var withdrawn = Ended(RunAction.Withdraw, by, now);
        FirstPerson.MustBe(RunBy, by, "Only who prepared it withdraws it; you can refuse it.");
        return withdrawn;
    }

    /// <summary>Refuses to go on with a run whose inputs are not what they were.</summary>
    /// <exception cref="RuleViolation"><c>run-outdated</c>.</exception>
    public void MustStillFit(Budget? budget, IReadOnlyList<Figure> figures, IReadOnlyList<Figure> own)
    {
        if (budget is null || !IsSameAs(budget, ReferenceDate, figures, VatPercentage, own))
            throw new RuleViolation(
                "run-outdated",
                "The budget or the inhabitants changed since the contributions were divided; withdraw this run and divide them again."
            );
    }

    /// <summary>What each municipality contributes by this run, published once it is final.</summary>
    public IEnumerable<ContributionDetermined> Determined(IEnumerable<Part> parts) =>
        parts.Select(part => new ContributionDetermined(Id, Year, part.Code, part.NetCents, part.VatCents));

    /// <summary>Whether a run with these inputs would have the same result as this one.</summary>
    /// <param name="budget">The year's budget.</param>
    /// <param name="referenceDate">Of the figures.</param>
    /// <param name="figures">The inhabitants to divide by, by code.</param>
    /// <param name="vatPercentage">0 to 100.</param>
    /// <param name="own">The inhabitants by which this run divided, by code.</param>
    public bool IsSameAs(
        Budget budget,
        DateOnly referenceDate,
        IReadOnlyList<Figure> figures,
        decimal vatPercentage,
        IReadOnlyList<Figure> own
    ) =>
        BudgetRevision == budget.Revision && ReferenceDate == referenceDate && VatPercentage == vatPercentage && own.SequenceEqual(figures);

    /// <summary>Whether a request that names this run to replace, or none, or the run that this one replaced, may be a repeat.</summary>
    public bool MayBeRepeatedBy(Guid? replacesRunId) => replacesRunId is null || replacesRunId == Id || replacesRunId == ReplacesRunId;

    /// <summary>The figures to divide by.</summary>
    /// <param name="payers">Inhabitants by code; null: unknown.</param>
    /// <param name="referenceDate">Of the figures.</param>
    /// <exception cref="RuleViolation"><c>incomplete-figures</c>.</exception>
    public static IReadOnlyList<Figure> FiguresOf(IReadOnlyDictionary<string, int?> payers, DateOnly referenceDate)
    {
        var unknown = payers.Where(p => p.Value is null).Select(p => p.Key).ToList();
        return unknown.Count == 0
            ? [.. payers.Select(p => new Figure { Code = p.Key, Inhabitants = p.Value!.Value })]
            : throw new RuleViolation(
                "incomplete-figures",
                $"The inhabitants on {referenceDate:yyyy-MM-dd} of {unknown.Count} of {payers.Count} municipalities are not known: "
                    + $"{string.Join(", ", unknown)}; they would pay nothing."
            );
    }

    /// <summary>Refuses to replace this run, the current one of its year, unless the caller names it.</summary>
    /// <exception cref="RuleViolation"><c>run-differs</c> or <c>not-current-run</c>.</exception>
    public void MustBeReplacedBy(Guid? replacesRunId)
    {
        if (replacesRunId is null)
            throw new RuleViolation("run-differs", "The year was divided on other figures; name that run in replacesRunId to replace it.");
        if (replacesRunId != Id)
            throw NotCurrent();
    }

    /// <summary>Refuses to invoice a run that is not final, or was replaced.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public void MustBeInvoiceable()
    {
        if (!MayBeInvoiced)
            throw new RuleViolation("wrong-state", "Only the run that is final and counts can be invoiced.");
    }

    /// <summary>409: the run that is to be replaced is not the year's current one.</summary>
    public static RuleViolation NotCurrent() => new("not-current-run", "replacesRunId is not the year's current run.");

    /// <summary>409: another run of the year waits for a decision.</summary>
    public static RuleViolation AnotherWaits() =>
        new("run-waits", "Another run of this year waits for a second person; it is made final, refused or withdrawn first.");

    private ContributionRun BySecond(string by, ContributionRun next)
    {
        SecondPerson.MustNotBe(RunBy, by, "You prepared this yourself; another person with the same right checks or refuses it.");
        return next;
    }

    private ContributionRun Ended(RunAction action, string by, DateTimeOffset now) => After(action) with { EndedBy = by, EndedAt = now };

    private ContributionRun After(RunAction action) =>
        LifeCycle.TryGetValue((Status, action), out var status)
            ? this with
            {
                Status = status,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A contribution run that is {Status} can't take the step {action}.");
}
