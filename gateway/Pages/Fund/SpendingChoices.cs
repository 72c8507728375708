namespace Samen.Gateway.Pages.Fund;

/// <summary>By what the lists of what is spent are filtered: year, line, and for who decides on it what waits.</summary>
internal static class SpendingChoices
{
    public static async Task<IReadOnlyList<(string Name, string Label, string? None, IEnumerable<(string Value, string Text)> Options)>> Of(
        ApiClient client,
        Me me,
        Ui ui,
        bool lines,
        bool waiting = true
    )
    {
        var years = FundYears.Choices(await client.SpendingYears());
        var choices = new List<(string, string, string?, IEnumerable<(string, string)>)>
        {
            ("jaar", ui.T("Jaar", "Year"), ui.T("Alle jaren", "All years"), years),
        };
        if (lines)
        {
            var all = (await client.CostLines()).Select(line => (line.Code, $"{line.Code} {line.Title}"));
            choices.Add(("regel", ui.T("Regel", "Line"), ui.T("Alle regels", "All lines"), all));
        }
        if (waiting && me.May("POST /funding/v1/obligations"))
            choices.Add(
                ("wacht", ui.T("Wacht", "Waits"), ui.T("Alles", "Everything"), [("true", ui.T("Alleen wat wacht", "Only what waits"))])
            );
        return choices;
    }
}
