using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>
/// The lines of a framework as people write them, one below the other: what returns, with a plus what is once, for each of four years.
/// </summary>
internal static class FrameworkLineText
{
    public static string Write(IEnumerable<FrameworkLine> lines, Ui ui) =>
        string.Join(
            '\n',
            lines.Select(line =>
                string.Join(
                    "; ",
                    new[] { line.Code, line.Title, line.Programme ?? line.Reserve, ui.T(Words.Of(line.Kind!.Value)) }
                        .OfType<string>()
                        .Concat(line.StructuralCents!.Zip(line.OneOffCents!, (returns, once) => Amount(returns, once, ui)))
                )
            )
        );

    public static IReadOnlyList<FrameworkLine> Read(FormState form) =>
        form.Lines(
            "lines",
            Read,
            LineFaults.Of(
                parts => parts.Length is 7 or 8 ? parts[^4..].SelectMany(part => part.Split('+')) : [],
                "Dit is geen code; omschrijving; programma; soort; en vier bedragen",
                "This is not ‘code; description; programme; kind’ with four amounts"
            )
        );

    /// <summary>The lines of a framework as it is shown, to be revised.</summary>
    public static IEnumerable<FrameworkLine> Of(FrameworkView framework) =>
        framework.Lines.Select(line => new FrameworkLine
        {
            Code = line.Code,
            Title = line.Title,
            Programme = line.Programme,
            Reserve = line.Reserve,
            Kind = line.Kind,
            StructuralCents = [.. line.Amounts.Select(amount => amount.StructuralCents)],
            OneOffCents = [.. line.Amounts.Select(amount => amount.OneOffCents)],
        });

    private static FrameworkLine? Read(string line) =>
        line.Split(';', StringSplitOptions.TrimEntries) switch
        {
            [var code, var title, var kind, var a, var b, var c, var d] => Read(code, title, "", kind, [a, b, c, d]),
            [var code, var title, var within, var kind, var a, var b, var c, var d] => Read(code, title, within, kind, [a, b, c, d]),
            _ => null,
        };

    private static FrameworkLine? Read(string code, string title, string within, string said, string[] amounts)
    {
        var read = amounts.Select(Amount).ToList();
        if (BudgetLineText.Kind(said) is not { } kind || read.Any(one => one is null))
            return null;
        return new FrameworkLine
        {
            Code = code,
            Title = title,
            Programme = kind <= BudgetLineKind.Overhead && within.Length > 0 ? within : null,
            Reserve = kind > BudgetLineKind.Overhead && within.Length > 0 ? within : null,
            Kind = kind,
            StructuralCents = [.. read.Select(one => one!.Value.Returns)],
            OneOffCents = [.. read.Select(one => one!.Value.Once)],
        };
    }

    private static (long Returns, long Once)? Amount(string text) =>
        text.Split('+', StringSplitOptions.TrimEntries) switch
        {
            [var only] when FieldParser.Cents(only) is { } returns => (returns, 0),
            [var first, var second] when FieldParser.Cents(first) is { } returns && FieldParser.Cents(second) is { } once => (
                returns,
                once
            ),
            _ => null,
        };

    private static string Amount(long returns, long once, Ui ui) =>
        once == 0 ? ui.EuroInput(returns) : $"{ui.EuroInput(returns)} + {ui.EuroInput(once)}";
}
