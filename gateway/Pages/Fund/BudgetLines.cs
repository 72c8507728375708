using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The lines of a budget in the field of a form.</summary>
internal static class BudgetLines
{
    /// <summary>Where they do not balance, the form says by how much.</summary>
    public static IReadOnlyList<BudgetLine> Read(FormState form, Ui ui)
    {
        var lines = form.Lines(
            "lines",
            BudgetLineText.Read,
            LineFaults.Of(
                parts => parts.Length is 4 or 5 ? [parts[^1]] : [],
                "Dit is geen code; omschrijving; programma; soort; bedrag",
                "This is not ‘code; description; programme; kind; amount’"
            )
        );
        var over = lines.Sum(line => line.IsIncome ? (decimal)line.AmountCents!.Value : -line.AmountCents!.Value);
        if (over is not 0 and >= long.MinValue and <= long.MaxValue && form.ErrorOf("lines") is null)
        {
            var difference = ui.Euro((long)Math.Abs(over));
            if (over > 0)
                form.Wrong(
                    "lines",
                    $"Er komt {difference} meer binnen dan de kosten en wat naar reserves gaat. Dat moet gelijk zijn.",
                    $"Income is {difference} more than costs and additions to reserves. They must be equal."
                );
            else
                form.Wrong(
                    "lines",
                    $"De kosten en wat naar reserves gaat, zijn samen {difference} meer dan wat binnenkomt. Dat moet gelijk zijn.",
                    $"Costs and additions to reserves are {difference} more than income. They must be equal."
                );
        }
        return lines;
    }
}
