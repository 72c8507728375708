using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// A benefit of an initiative: how it is today and what is expected. What is realised stands beside it and changes none of it.
/// </summary>
[Audited]
internal sealed record Benefit
{
    /// <summary>Of one initiative.</summary>
    public const int Most = 100;

    public Guid Id { get; init; }
    public Guid InitiativeId { get; init; }
    public string InitiativeTitle { get; init; } = "";
    public BenefitKind Kind { get; init; }
    public string Description { get; init; } = "";

    /// <summary>What is counted, for quality and risk; else hours, or euro cents.</summary>
    public string? Unit { get; init; }
    public BenefitGainer Gains { get; init; }

    /// <summary>Null: there is no baseline.</summary>
    public long? BaselineValue { get; init; }
    public DateOnly? BaselineOn { get; init; }
    public string? BaselineMethod { get; init; }
    public ExpectedYears Expected { get; init; } = new([]);

    /// <summary>The last year in which it counts; null: it did not end.</summary>
    public int? LastYear { get; init; }
    public string? EndReason { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public int Version { get; init; }

    /// <summary>Whether there is something to measure against.</summary>
    public bool IsMeasurable => BaselineValue is not null;

    /// <summary>Whether its values can be added to those of others of its kind.</summary>
    public bool AddsUp => !HasOwnUnit(Kind);

    /// <summary>Whether it lowers what the baseline counts, so that no more than that can be gained.</summary>
    public bool Saves => SavesOf(Kind);

    private static bool SavesOf(BenefitKind kind) =>
        kind is BenefitKind.StaffHours or BenefitKind.BudgetLowered or BenefitKind.CitizenHours or BenefitKind.CitizenMoney;

    private static bool HasOwnUnit(BenefitKind kind) => kind is BenefitKind.Quality or BenefitKind.Risk;

    /// <summary>What is expected of a year in which it counts; null: nothing.</summary>
    public long? ExpectedIn(int year) => year <= (LastYear ?? year) ? Expected.In(year) : null;

    /// <summary>The faults of a request: a unit that is missing or not its own, no year, or one that is named twice.</summary>
    public static IEnumerable<Fault> FaultsOf(BenefitRequest request)
    {
        if (request.Kind is { } kind && HasOwnUnit(kind) && request.Unit is null)
            yield return new Fault("unit", "required", "Quality and risk say what is counted.");
        if (request.Kind is { } other && !HasOwnUnit(other) && request.Unit is not null)
            yield return new Fault("unit", "not-allowed", "Hours are hours, and money is euro cents.");
        if (request.Expected is { Count: 0 })
            yield return new Fault("expected", "required", "Says what is expected of at least one year.");
        var years = (request.Expected ?? []).Select(one => one?.Year).ToList();
        foreach (var (index, year) in years.Index())
            if (year is not null && years.IndexOf(year) < index)
                yield return new Fault($"expected/{index}/year", "twice", "Each year is named once.");
        if (request is { Kind: { } saving, Baseline.Value: { } baseline and >= 0 } && SavesOf(saving))
            foreach (var (index, one) in (request.Expected ?? []).Index())
                if (one?.Value > baseline)
                    yield return new Fault($"expected/{index}/value", "above-baseline", "There is no more to save than the baseline.");
    }

    /// <summary>The same, and a baseline that was measured in the future.</summary>
    public static IEnumerable<Fault> FaultsOf(BenefitRequest request, DateOnly today) =>
        request.Baseline?.MeasuredOn > today
            ? [.. FaultsOf(request), new Fault("baseline/measuredOn", "future", "Must not be in the future.")]
            : FaultsOf(request);

    /// <summary>Records a benefit. The caller checks the faults.</summary>
    /// <returns>The benefit, and the fact if the initiative is public.</returns>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: the initiative ended; <c>too-many-benefits</c>.</exception>
    public static (Benefit, BenefitExpected?) Record(Guid id, Initiative initiative, int others, BenefitRequest request, DateTimeOffset now)
    {
        MustTake(initiative);
        if (others >= Most)
            throw new RuleViolation("too-many-benefits", $"An initiative has at most {Most} benefits.");
        var benefit = new Benefit
        {
            Id = id,
            InitiativeId = initiative.Id,
            InitiativeTitle = initiative.Title,
            RecordedAt = now,
            Version = 1,
        }.With(request);
        return (benefit, initiative.IsPublic ? benefit.Told() : null);
    }

    /// <summary>The next version. The caller checks the faults.</summary>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>: the initiative ended, or the benefit ended; <c>realised</c>: what was realised would mean something
    /// else.
    /// </exception>
    public (Benefit, BenefitExpected?) Revise(Initiative initiative, BenefitRequest request, bool isRealised)
    {
        MustTake(initiative);
        MustGoOn();
        var next = (this with { Version = Version + 1 }).With(request);
        if (isRealised && (next.Kind != Kind || next.Unit != Unit || !next.IsMeasurable))
            throw new RuleViolation("realised", "Something was realised of this benefit: its kind, unit and baseline stay.");
        return (next, initiative.IsPublic ? next.Told() : null);
    }

    /// <exception cref="RuleViolation"><c>realised</c>: it is ended instead.</exception>
    public BenefitRemoved? Remove(Initiative initiative, bool wasRealised) =>
        wasRealised ? throw new RuleViolation("realised", "Something was recorded as realised of this benefit: end it instead.")
        : initiative.IsPublic ? new BenefitRemoved(InitiativeId, Id)
        : null;

    /// <summary>It no longer counts after a year.</summary>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>: it ended already; <c>never-realised</c>: it is removed instead.
    /// </exception>
    public (Benefit, BenefitEnded) End(EndBenefitRequest request, bool wasRealised)
    {
        MustGoOn();
        if (!wasRealised)
            throw new RuleViolation("never-realised", "Nothing was recorded as realised of this benefit: remove it instead.");
        var ended = this with { LastYear = request.LastYear, EndReason = request.Reason!.Trim(), Version = Version + 1 };
        return (ended, new BenefitEnded(InitiativeId, Id, ended.LastYear!.Value, ended.EndReason));
    }

    /// <summary>What it says now, to those who follow.</summary>
    public BenefitExpected Told() =>
        new(
            InitiativeId,
            Id,
            Kind,
            Unit,
            Version,
            IsMeasurable,
            [.. Expected.Items.Select(one => new ExpectedInYear(one.Year!.Value, one.Value!.Value))]
        );

    /// <summary>This version, as it is kept.</summary>
    public BenefitVersion SavedBy(Caller caller, DateTimeOffset now) =>
        new()
        {
            BenefitId = Id,
            Version = Version,
            Benefit = Request,
            MunicipalityCode = caller.Municipality!,
            SavedAt = now,
        };

    /// <param name="realised">What was realised of it and was not taken back.</param>
    public BenefitView View(IEnumerable<Realisation> realised) =>
        new(
            Id,
            InitiativeId,
            InitiativeTitle,
            Kind,
            Description,
            Unit,
            Gains,
            Request.Baseline,
            Expected.Items,
            AddsUp
                ?
                [
                    .. from one in realised
                    group one.Value by one.Year into year
                    orderby year.Key
                    select new BenefitYearValue { Year = year.Key, Value = year.Sum() },
                ]
                : [],
            LastYear,
            EndReason,
            RecordedAt,
            Version
        );

    private BenefitRequest Request =>
        new()
        {
            Kind = Kind,
            Description = Description,
            Unit = Unit,
            Gains = Gains,
            Baseline = BaselineValue is null
                ? null
                : new BenefitBaseline
                {
                    Value = BaselineValue,
                    MeasuredOn = BaselineOn,
                    Method = BaselineMethod,
                },
            Expected = Expected.Items,
        };

    private Benefit With(BenefitRequest request) =>
        this with
        {
            Kind = request.Kind!.Value,
            Description = request.Description!.Trim(),
            Unit = request.Unit?.Trim(),
            Gains = request.Gains!.Value,
            BaselineValue = request.Baseline?.Value,
            BaselineOn = request.Baseline?.MeasuredOn,
            BaselineMethod = request.Baseline?.Method?.Trim(),
            Expected = new([.. request.Expected!.OrderBy(one => one.Year)]),
        };

    private void MustGoOn()
    {
        if (LastYear is { } year)
            throw new RuleViolation("wrong-state", $"This benefit ended with {year}.");
    }

    private static void MustTake(Initiative initiative)
    {
        if (initiative.IsEnded)
            throw new RuleViolation("wrong-state", "Nothing is expected of an initiative that has ended.");
    }
}
