using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What was realised of a benefit in a year, by a municipality or by all together, as somebody measured it.</summary>
[Audited]
internal sealed record Realisation
{
    /// <summary>Hours in a year of all together, at most: what a plan can expect.</summary>
    private const long MostHours = 100_000_000;

    /// <summary>Hours in a year of one municipality, at most: the largest has some 20,000 people, who work about so many.</summary>
    private const long MostHoursOfOne = 30_000_000;

    public Guid Id { get; init; }
    public Guid BenefitId { get; init; }
    public string BenefitDescription { get; init; } = "";
    public Guid InitiativeId { get; init; }
    public BenefitKind Kind { get; init; }
    public string? Unit { get; init; }
    public int Year { get; init; }

    /// <summary>For which it counts; null: all together.</summary>
    public string? MunicipalityCode { get; init; }
    public string? MunicipalityName { get; init; }

    /// <summary>The municipality at the time; another one may have taken over from it. What was measured apart stays apart.</summary>
    public string? RecordedFor { get; init; }
    public long Value { get; init; }
    public string MeasuredBy { get; init; } = "";
    public string Method { get; init; } = "";
    public string? Evidence { get; init; }
    public DateOnly MeasuredOn { get; init; }
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Null: it stands.</summary>
    public DateTimeOffset? TakenBackAt { get; init; }
    public string? TakenBackReason { get; init; }
    public int Version { get; init; }

    /// <summary>The faults of a request: a year to come, or after the last one of the benefit.</summary>
    public static IEnumerable<Fault> FaultsOf(RealiseBenefitRequest request, Benefit benefit, DateOnly today)
    {
        if (request.Year > today.Year)
            yield return new Fault("year", "future", "Must not be in the future.");
        if (request.Year > benefit.LastYear)
            yield return new Fault("year", "range", $"This benefit ended with {benefit.LastYear}.");
        foreach (var fault in FaultsOf(request, benefit.Kind, request.MunicipalityCode is null, request.Year!.Value, today))
            yield return fault;
    }

    /// <summary>
    /// The faults of a request: a day that is to come, or before the year that it is about, and more hours than people work in a year.
    /// </summary>
    public static IEnumerable<Fault> FaultsOf(RealisedText text, BenefitKind kind, bool isOfAll, int year, DateOnly today)
    {
        var most = isOfAll ? MostHours : MostHoursOfOne;
        if (kind is BenefitKind.StaffHours or BenefitKind.CitizenHours && (text.Value < -most || text.Value > most))
            yield return new Fault("value", "range", $"Must be between -{most} and {most} hours.");
        if (text.MeasuredOn > today)
            yield return new Fault("measuredOn", "future", "Must not be in the future.");
        if (text.MeasuredOn?.Year < year)
            yield return new Fault("measuredOn", "range", "Must not be before the year that it is about.");
    }

    /// <summary>Records what was realised. The caller checks the faults.</summary>
    /// <param name="id">Of the realisation.</param>
    /// <param name="benefit">The benefit.</param>
    /// <param name="municipality">Which realised it; null: all together.</param>
    /// <param name="request">What was measured.</param>
    /// <param name="sameYear">What was realised of the benefit in that year and was not taken back.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation">
    /// <c>not-measurable</c>: there is no baseline; <c>already-realised</c>; <c>realised-otherwise</c>: of a year either municipalities
    /// say what they realised, or the lead says it of all together.
    /// </exception>
    public static (Realisation, BenefitRealised) Record(
        Guid id,
        Benefit benefit,
        KnownMunicipality? municipality,
        RealiseBenefitRequest request,
        IReadOnlyCollection<Realisation> sameYear,
        DateTimeOffset now
    )
    {
        if (!benefit.IsMeasurable)
            throw new RuleViolation("not-measurable", "Without a baseline it can't be measured what was realised.");
        if (sameYear.Any(one => one.MunicipalityCode == municipality?.Code))
            throw new RuleViolation("already-realised", "What was realised in this year is recorded already; revise that.");
        if (sameYear.Any(one => one.MunicipalityCode is null != municipality is null))
            throw new RuleViolation(
                "realised-otherwise",
                "Of a year either each municipality says what it realised, or the lead says it of all together."
            );
        var realisation = new Realisation
        {
            Id = id,
            BenefitId = benefit.Id,
            BenefitDescription = benefit.Description,
            InitiativeId = benefit.InitiativeId,
            Kind = benefit.Kind,
            Unit = benefit.Unit,
            Year = request.Year!.Value,
            MunicipalityCode = municipality?.Code,
            MunicipalityName = municipality?.Name,
            RecordedFor = municipality?.Code,
            RecordedAt = now,
        }.With(request);
        return (realisation, realisation.Told());
    }

    /// <summary>The next version. The caller checks the faults.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it was taken back.</exception>
    public (Realisation, BenefitRealised) Revise(RealisedText text)
    {
        MustStand();
        var revised = With(text);
        return (revised, revised.Told());
    }

    /// <summary>It was recorded by mistake, or does not hold.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it was taken back already.</exception>
    public (Realisation, BenefitTakenBack) TakeBack(string reason, DateTimeOffset now)
    {
        MustStand();
        var taken = this with { TakenBackAt = now, TakenBackReason = reason.Trim(), Version = Version + 1 };
        return (taken, new BenefitTakenBack(InitiativeId, BenefitId, Id, Year, MunicipalityCode, taken.TakenBackReason));
    }

    /// <summary>This version, as it is kept.</summary>
    public RealisationVersion SavedBy(Caller caller, DateTimeOffset now) =>
        new()
        {
            RealisationId = Id,
            Version = Version,
            Value = Value,
            MeasuredBy = MeasuredBy,
            Method = Method,
            Evidence = Evidence,
            MeasuredOn = MeasuredOn,
            MunicipalityCode = caller.Municipality!,
            SavedAt = now,
        };

    public RealisationView View() =>
        new(
            Id,
            BenefitId,
            BenefitDescription,
            InitiativeId,
            Kind,
            Unit,
            Year,
            MunicipalityCode,
            MunicipalityName,
            RecordedFor,
            Value,
            MeasuredBy,
            Method,
            Evidence,
            MeasuredOn,
            RecordedAt,
            TakenBackAt,
            TakenBackReason,
            Version
        );

    private BenefitRealised Told() => new(InitiativeId, BenefitId, Id, Year, MunicipalityCode, Value, MeasuredBy, Version);

    private Realisation With(RealisedText text) =>
        this with
        {
            Value = text.Value!.Value,
            MeasuredBy = text.MeasuredBy!.Trim(),
            Method = text.Method!.Trim(),
            Evidence = text.Evidence,
            MeasuredOn = text.MeasuredOn!.Value,
            Version = Version + 1,
        };

    private void MustStand()
    {
        if (TakenBackAt is not null)
            throw new RuleViolation("wrong-state", "This was taken back.");
    }
}
