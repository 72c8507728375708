using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The parts of an appropriation as people write them, one below the other: reserve; amount in euros.</summary>
internal static class AppropriationLines
{
    public static string Write(IEnumerable<AppropriationPart> parts, Ui ui) =>
        string.Join('\n', parts.Select(part => $"{part.Reserve ?? ui.T("algemeen", "general")}; {Euros(part.AmountCents!.Value, ui)}"));

    public static IReadOnlyList<AppropriationPart> Read(FormState form) =>
        form.Lines(
            "parts",
            Read,
            LineFaults.Of(
                parts => parts.Length == 2 ? [parts[1].TrimStart('-')] : [],
                "Dit is geen reserve; bedrag",
                "This is not ‘reserve; amount’"
            )
        );

    private static AppropriationPart? Read(string line) =>
        line.Split(';', StringSplitOptions.TrimEntries) is [{ Length: > 0 } reserve, var amount]
        && FieldParser.Cents(amount.TrimStart('-')) is { } cents
            ? new AppropriationPart
            {
                Reserve = reserve.ToUpperInvariant() is "ALGEMEEN" or "GENERAL" ? null : reserve,
                AmountCents = amount.StartsWith('-') ? -cents : cents,
            }
            : null;

    private static string Euros(long cents, Ui ui) => $"{(cents < 0 ? "-" : "")}{ui.EuroInput(Math.Abs(cents))}";
}
