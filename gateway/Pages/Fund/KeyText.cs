using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>A contribution key as people write and read it, in the visitor's language.</summary>
internal static class KeyText
{
    /// <summary>The key of a form, whose parts take classes, fixed amount and use from the same fields.</summary>
    public static ContributionKey Read(FormState form)
    {
        var kind = form.Choice<ContributionKeyKind>("kind");
        var classes = form.Lines(
            "classes",
            Class,
            LineFaults.Of(parts => parts.Length == 2 ? [parts[1]] : [], "Dit is geen inwoners; bedrag", "This is not ‘inhabitants; amount’")
        );
        var use = form.Lines("use", Use, "Dit is geen code; aantal", "This is not ‘code; number’");
        var parts = form.Lines("parts", Part, "Dit is geen percentage; sleutel", "This is not ‘percentage; key’");
        var fixedCents = form.Cents("fixedCents");
        return new ContributionKey
        {
            Kind = kind,
            Classes = kind == ContributionKeyKind.Mixed ? null : Some(classes),
            FixedCents = kind == ContributionKeyKind.Mixed ? null : fixedCents,
            Use = kind == ContributionKeyKind.Mixed ? null : Some(use),
            Parts = Some([
                .. parts.Select(part =>
                    part with
                    {
                        Classes = part.Kind is ContributionKeyKind.ClassesFlat or ContributionKeyKind.ClassesMarginal
                            ? Some(classes)
                            : null,
                        FixedCents = part.Kind == ContributionKeyKind.FixedPlusPerInhabitant ? fixedCents : null,
                        Use = part.Kind == ContributionKeyKind.ByUse ? Some(use) : null,
                    }
                ),
            ]),
        };
    }

    /// <summary>A key in a sentence.</summary>
    public static string Of(ContributionKey key, Ui ui) =>
        key.Parts is { } parts
            ? string.Join(", ", parts.Select(part => $"{ui.Rate(part.Percentage!.Value)} {Terms(part, ui)}"))
            : Terms(key, ui);

    private static string Terms(KeyTerms key, Ui ui) =>
        (key.Classes, key.FixedCents, key.Use) switch
        {
            ({ } classes, _, _) => $"{ui.T(Words.Of(key.Kind!.Value))} ({string.Join(", ", classes.Select(size => Class(size, ui)))})",
            (_, { } cents, _) => ui.T(
                $"{ui.Euro(cents)} per gemeente, de rest per inwoner",
                $"{ui.Euro(cents)} for each municipality, the rest per inhabitant"
            ),
            (_, _, { } use) => ui.T(
                $"{Words.Of(key.Kind!.Value).Nl} ({ui.Number(use.Count)} gemeenten)",
                $"{Words.Of(key.Kind.Value).En} ({ui.Number(use.Count)} municipalities)"
            ),
            _ => ui.T(Words.Of(key.Kind!.Value)),
        };

    private static string Class(SizeClass size, Ui ui) =>
        ui.T(
            $"vanaf {ui.Number(size.From!.Value)}: {ui.Euro(size.CentsPerInhabitant!.Value)}",
            $"from {ui.Number(size.From.Value)}: {ui.Euro(size.CentsPerInhabitant.Value)}"
        );

    private static SizeClass? Class(string line) =>
        Split(line) is [var from, var amount] && Whole(from) is { } inhabitants && FieldParser.Cents(amount) is { } cents
            ? new SizeClass { From = inhabitants, CentsPerInhabitant = cents }
            : null;

    private static UseFigure? Use(string line) =>
        Split(line) is [var code, var units] && FieldParser.Whole(units) is { } number
            ? new UseFigure { MunicipalityCode = code.ToUpperInvariant(), Units = number }
            : null;

    private static KeyPart? Part(string line) =>
        Split(line) is [var percentage, var said] && Percentage(percentage) is { } part && Kind(said) is { } kind
            ? new KeyPart { Percentage = part, Kind = kind }
            : null;

    private static string[] Split(string line) => line.Split(';', StringSplitOptions.TrimEntries);

    private static int? Whole(string text) => FieldParser.Whole(text) is { } number and >= 0 and <= int.MaxValue ? (int)number : null;

    private static decimal? Percentage(string text) =>
        decimal.TryParse(
            text.TrimEnd('%').Trim().Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var percentage
        )
            ? percentage
            : null;

    private static ContributionKeyKind? Kind(string said)
    {
        foreach (var kind in Enum.GetValues<ContributionKeyKind>())
        {
            var word = Words.Of(kind);
            if (word.Nl.Equals(said, StringComparison.OrdinalIgnoreCase) || word.En.Equals(said, StringComparison.OrdinalIgnoreCase))
                return kind;
        }
        return null;
    }

    private static IReadOnlyList<T>? Some<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;
}
