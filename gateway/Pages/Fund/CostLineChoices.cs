namespace Samen.Gateway.Pages.Fund;

/// <summary>The cost lines of the budget of a year as a choice, each with what is left of it.</summary>
internal static class CostLineChoices
{
    public static async Task<IReadOnlyList<(string Value, string Text)>> Of(ApiClient client, Ui ui, int year) =>
        [
            .. (await client.BudgetLines(year))
                .Where(line => line.Programme is not null)
                .Select(line =>
                    (
                        line.Code,
                        ui.T(
                            $"{line.Code} {line.Title} ({line.Programme}): {ui.Euro(line.LeftCents)} over",
                            $"{line.Code} {line.Title} ({line.Programme}): {ui.Euro(line.LeftCents)} left"
                        )
                    )
                ),
        ];
}
