using Samen.Contracts.Municipalities;
using Samen.Texts;

namespace Samen.Municipalities;

/// <summary>
/// A municipality over a stretch of time in which its code, name and province stayed the same. Its figures are kept per
/// reference date.
/// </summary>
internal sealed record Municipality
{
    private const int FoldedLength = 400;

    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string Province { get; init; } = "";

    /// <summary>What it is sorted by.</summary>
    public string SortName => DutchOrder.KeyOf(Name);

    /// <summary>What it is found by.</summary>
    public string Folded => Folding.ForColumn(FoldedLength, Name, Code);

    /// <summary>The municipality itself: a change of name gives it another code.</summary>
    public Guid MunicipalityId { get; init; }
    public DateOnly ValidFrom { get; init; }

    /// <summary>First day on which it no longer was so.</summary>
    public DateOnly? ValidTo { get; init; }
    public Guid? BegunBy { get; init; }
    public Guid? EndedBy { get; init; }

    /// <summary>Whether it was so on that day.</summary>
    public bool Existed(DateOnly on) => ValidFrom <= on && (ValidTo is null || ValidTo > on);

    /// <summary>
    /// Whether a list that calls it so means this one. Statistics add <c>(gemeente)</c> where a province or a town has the same
    /// name, and leave out the province that is in the name of the register where there is no other one.
    /// </summary>
    public bool IsCalled(string name)
    {
        var given = Folding.Plain(Bare(name, "(gemeente)"));
        return given == Folding.Plain(Name)
            || (!name.Contains('(', StringComparison.Ordinal) && given == Folding.Plain(Name.Split('(')[0]));
    }

    private static string Bare(string name, string end) =>
        name.TrimEnd().EndsWith(end, StringComparison.OrdinalIgnoreCase) ? name.TrimEnd()[..^end.Length] : name;

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
