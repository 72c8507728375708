using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>
/// The lines of a budget as people write them, one below the other, and how such a line is read; in the visitor's language.
/// </summary>
internal static class BudgetLineText
{
    public static string Write(IEnumerable<BudgetLine> lines, Ui ui) =>
        string.Join(
            '\n',
            lines.Select(line =>
                string.Join(
                    "; ",
                    new[]
                    {
                        line.Code,
                        line.Title,
                        line.Programme ?? line.Reserve,
                        ui.T(Words.Of(line.Kind!.Value)),
                        ui.EuroInput(line.AmountCents!.Value),
                    }.Where(part => part is not null)
                )
            )
        );

    /// <summary>Null: it is no line.</summary>
    public static BudgetLine? Read(string line) =>
        line.Split(';', StringSplitOptions.TrimEntries) switch
        {
            [var code, var title, var kind, var amount] => Read(code, title, null, kind, amount),
            [var code, var title, var programme, var kind, var amount] => Read(code, title, programme, kind, amount),
            _ => null,
        };

    private static BudgetLine? Read(string code, string title, string? programme, string kind, string amount) =>
        Kind(kind) is { } what && FieldParser.Cents(amount) is { } cents
            ? new BudgetLine
            {
                Code = code,
                Title = title,
                Programme = what <= BudgetLineKind.Overhead && programme is { Length: > 0 } ? programme : null,
                Reserve =
                    what is BudgetLineKind.ReserveAddition or BudgetLineKind.ReserveWithdrawal && programme is { Length: > 0 }
                        ? programme
                        : null,
                Kind = what,
                AmountCents = cents,
            }
            : null;

    public static BudgetLineKind? Kind(string said)
    {
        foreach (var kind in Enum.GetValues<BudgetLineKind>())
        {
            var word = Words.Of(kind);
            if (word.Nl.Equals(said, StringComparison.OrdinalIgnoreCase) || word.En.Equals(said, StringComparison.OrdinalIgnoreCase))
                return kind;
        }
        return null;
    }
}
