using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>
/// A municipality over a stretch of time in which its code, name and province stayed the same. Its figures are kept per
/// reference date.
/// </summary>
internal sealed record Municipality
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string Province { get; init; } = "";

    /// <summary>The municipality itself: a change of name gives it another code.</summary>
    public Guid MunicipalityId { get; init; }
    public DateOnly ValidFrom { get; init; }

    /// <summary>First day on which it no longer was so.</summary>
    public DateOnly? ValidTo { get; init; }
    public Guid? BegunBy { get; init; }
    public Guid? EndedBy { get; init; }

    /// <summary>Whether it was so on that day.</summary>
    public bool Existed(DateOnly on) => ValidFrom <= on && (ValidTo is null || ValidTo > on);

    public MunicipalityView View(IEnumerable<Figure> figures, MunicipalityIdentifiers? identifiers) =>
        new(
            Code,
            Name,
            Province,
            [.. figures.Select(f => new InhabitantsView(f.ReferenceDate, f.Inhabitants))],
            MunicipalityId,
            ValidFrom,
            ValidTo,
            (identifiers ?? new MunicipalityIdentifiers { Code = Code }).View()
        );

    public MunicipalityPeriod Period() => new(Code, Name, Province, ValidFrom, ValidTo);
}
