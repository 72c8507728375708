using Samen.Contracts.Municipalities;
using Samen.Texts;

namespace Samen.Municipalities;

/// <summary>
/// A municipality over a period in which its code, name and province stayed the same. Its figures are stored per
/// reference date.
/// </summary>
internal sealed record Municipality
{
    private const int FoldedLength = 400;

    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string Province { get; init; } = "";

    /// <summary>Sort key.</summary>
    public string SortName => DutchOrder.KeyOf(Name);

    /// <summary>Search key.</summary>
    public string Folded => Folding.ForColumn(FoldedLength, [Name, Code, .. OtherNames.OfCode(Code)]);

    /// <summary>The municipality itself: a change of name gives it another code.</summary>
    public Guid MunicipalityId { get; init; }
    public DateOnly ValidFrom { get; init; }

    /// <summary>First day after the period.</summary>
    public DateOnly? ValidTo { get; init; }
    public Guid? BegunBy { get; init; }
    public Guid? EndedBy { get; init; }

    /// <summary>Whether the period includes that day.</summary>
    public bool Existed(DateOnly on) => ValidFrom <= on && (ValidTo is null || ValidTo > on);

    /// <summary>
    /// Whether this name in a list means this municipality. Statistics add <c>(gemeente)</c> where a province or town
    /// has the same name, and omit the register's province suffix where the name is unique without it.
    /// </summary>
    public bool IsCalled(string name)
    {
        var given = Folding.Plain(Bare(name, "(gemeente)"));
        return given == Folding.Plain(Name)
            || (!name.Contains('(', StringComparison.Ordinal) && given == Folding.Plain(Name.Split('(')[0]));
    }

    private static string Bare(string name, string end) =>
        name.TrimEnd().EndsWith(end, StringComparison.OrdinalIgnoreCase) ? name.TrimEnd()[..^end.Length] : name;

    public MunicipalityView View(IEnumerable<Figure> figures, MunicipalityIdentifiers? identifiers, OtherNames others) =>
        new(
            Code,
            Name,
            Province,
            [.. figures.Select(f => new InhabitantsView(f.ReferenceDate, f.Inhabitants))],
            MunicipalityId,
            ValidFrom,
            ValidTo,
            (identifiers ?? new MunicipalityIdentifiers { Code = Code }).View(),
            others.Of(Code, Name),
            Positions.Of(Code)
        );

    public MunicipalityPeriod Period() => new(Code, Name, Province, ValidFrom, ValidTo);
}
