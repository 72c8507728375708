using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// One dividing of a year's contributions. Runs are only ever added: a later run of the year replaces the one before,
/// which stays readable.
/// </summary>
internal sealed record ContributionRun
{
    public Guid Id { get; init; }
    public int Year { get; init; }

    /// <summary>Place among the runs of its year, from 1; the highest is the current one.</summary>
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

    public decimal VatPercentage => VatHundredths / 100m;

    /// <summary>The day whose municipalities pay: the first of the year, so that a successor pays from the year in which it takes over; or the reference date, if that is later.</summary>
    public static DateOnly PayersOn(int year, DateOnly referenceDate) =>
        new DateOnly(year, 1, 1) is var first && first > referenceDate ? first : referenceDate;

    /// <summary>Divides the budget's contributions over those that have a figure.</summary>
    /// <exception cref="RuleViolation"><c>no-figures</c>: nobody has.</exception>
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
        };
        return (
            run,
            parts,
            new ContributionRunCompleted(id, run.Year, referenceDate, run.Municipalities, run.NetCents, run.VatCents, run.ReplacesRunId)
        );
    }

    /// <summary>What each municipality contributes by this run, to tell with it.</summary>
    public IEnumerable<ContributionDetermined> Determined(IEnumerable<Part> parts) =>
        parts.Select(part => new ContributionDetermined(Id, Year, part.Code, part.NetCents, part.VatCents));

    /// <summary>Whether a run on these inputs would have the same outcome as this one.</summary>
    public bool Follows(
        Budget budget,
        DateOnly referenceDate,
        IReadOnlyList<Figure> figures,
        decimal vatPercentage,
        IReadOnlyList<Figure> own
    ) =>
        BudgetRevision == budget.Revision && ReferenceDate == referenceDate && VatPercentage == vatPercentage && own.SequenceEqual(figures);

    /// <summary>Refuses to redo this run, the year's current one, unless the caller names it as the one to replace.</summary>
    /// <exception cref="RuleViolation"><c>run-differs</c> or <c>not-current-run</c>.</exception>
    public void MustBeReplacedBy(Guid? replacesRunId)
    {
        if (replacesRunId is null)
            throw new RuleViolation("run-differs", "The year was divided on other figures; name that run in replacesRunId to replace it.");
        if (replacesRunId != Id)
            throw NotCurrent();
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
            ReplacedByRunId
        );
}
