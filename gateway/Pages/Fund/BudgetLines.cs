using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The lines of a budget in the field of a form.</summary>
internal static class BudgetLines
{
    public static IReadOnlyList<BudgetLine> Read(FormState form) =>
        form.Lines(
            "lines",
            BudgetLineText.Read,
            "Dit is geen code; omschrijving; programma; soort; bedrag",
            "This is not ‘code; description; programme; kind; amount’"
        );
}
