using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Divides a year's contributions over the municipalities. Runs are only ever added: a later run of the year replaces the one
/// before, which can still be read.
/// </summary>
internal sealed record ContributionRun
{
    public Guid Id { get; init; }
    public int Year { get; init; }

    /// <summary>Number among the runs of its year, from 1; the highest is the current one.</summary>
    public int Number { get; init; }
    public int BudgetRevision { get; init; }
    public DateOnly ReferenceDate { get; init; }
    public int Municipalities { get; init; }
    public long Inhabitants { get; init; }
    public long NetCents { get; init; }

    /// <summary>VAT percentage times 100.</summary>
    public int VatHundredths { get; init; }
    public long VatCents { get; init; }
    public DateTimeOffset RunAt { get; init; }
    public Guid? ReplacesRunId { get; init; }
    public Guid? ReplacedByRunId { get; init; }

    /// <summary>The revision of the budget that counts now; 0: the year has none any more.</summary>
    public int CurrentRevision { get; init; }

    /// <summary>The contributions of that revision.</summary>
    public long CurrentCents { get; init; }

    /// <summary>Whether invoices may be made of it: it counts.</summary>
    public bool MayBeInvoiced => ReplacedByRunId is null;

    public decimal VatPercentage => VatHundredths / 100m;

    /// <summary>
    /// The municipalities of this day pay: the first of the year, so that a successor pays from the year in which it takes over;
    /// or the reference date, if that is later.
    /// </summary>
    public static DateOnly PayersOn(int year, DateOnly referenceDate) =>
        new DateOnly(year, 1, 1) is var first && first > referenceDate ? first : referenceDate;

    /// <summary>Divides the budget's contributions over the municipalities with a figure.</summary>
    /// <exception cref="RuleViolation"><c>no-figures</c>: no municipality has one.</exception>
    public static (ContributionRun, IReadOnlyList<Part>, ContributionRunCompleted) Complete(
        Guid id,
        Budget budget,
        DateOnly referenceDate,
        IReadOnlyList<Figure> figures,
        decimal vatPercentage,
        ContributionRun? replaces,
        DateTimeOffset now
    )
    {
        if (figures.Sum(f => (long)f.Inhabitants) == 0)
            throw new RuleViolation("no-figures", $"No municipality has a figure of its inhabitants on {referenceDate:yyyy-MM-dd}.");
        var parts = Apportionment.Divide(budget.ContributionsCents, vatPercentage, figures);
        var run = new ContributionRun
        {
            Id = id,
            Year = budget.Year,
            Number = (replaces?.Number ?? 0) + 1,
            BudgetRevision = budget.Revision,
            ReferenceDate = referenceDate,
            Municipalities = parts.Count,
            Inhabitants = parts.Sum(p => (long)p.Inhabitants),
            NetCents = parts.Sum(p => p.NetCents),
            VatHundredths = (int)(vatPercentage * 100),
            VatCents = parts.Sum(p => p.VatCents),
            RunAt = now,
            ReplacesRunId = replaces?.Id,
            CurrentRevision = budget.Revision,
            CurrentCents = budget.ContributionsCents,
        };
        return (
            run,
            parts,
            new ContributionRunCompleted(id, run.Year, referenceDate, run.Municipalities, run.NetCents, run.VatCents, run.ReplacesRunId)
        );
    }

    /// <summary>What each municipality contributes by this run, published with it.</summary>
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
                $"The inhabitants on {referenceDate:yyyy-MM-dd} of {unknown.Count} of {payers.Count} municipalities are not known, "
                    + $"such as {string.Join(", ", unknown.Take(5))}; they would pay nothing."
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

    /// <summary>Refuses to invoice a run that was replaced.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public void MustBeInvoiceable()
    {
        if (!MayBeInvoiced)
            throw new RuleViolation("wrong-state", "This run was replaced; have the one invoiced that counts.");
    }

    /// <summary>409: the run that is to be replaced is not the year's current one.</summary>
    public static RuleViolation NotCurrent() => new("not-current-run", "replacesRunId is not the year's current run.");

    public ContributionRunView View() =>
        new(
            Id,
            Year,
            BudgetRevision,
            ReferenceDate,
            Municipalities,
            Inhabitants,
            NetCents,
            VatPercentage,
            VatCents,
            NetCents + VatCents,
            RunAt,
            ReplacedByRunId,
            ReplacedByRunId is null && CurrentRevision != BudgetRevision
                ? new StaleRunView(CurrentRevision == 0 ? null : CurrentRevision, CurrentCents, CurrentCents - NetCents)
                : null
        );
}
