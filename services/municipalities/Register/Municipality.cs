using System.Text.RegularExpressions;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities.Register;

/// <summary>A municipality in the register. Its figures are kept per reference date.</summary>
internal sealed partial record Municipality
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string Province { get; init; } = "";

    /// <summary>CBS code: <c>GM</c> and four digits.</summary>
    [GeneratedRegex("^GM[0-9]{4}$")]
    public static partial Regex CodePattern();

    public MunicipalityView View(IEnumerable<Figure> figures) =>
        new(Code, Name, Province, [.. figures.Select(f => new InhabitantsView(f.ReferenceDate, f.Inhabitants))]);
}

/// <summary>Inhabitants of a municipality on a reference date.</summary>
internal sealed record Figure
{
    public string Code { get; init; } = "";
    public DateOnly ReferenceDate { get; init; }
    public int Inhabitants { get; init; }
}
