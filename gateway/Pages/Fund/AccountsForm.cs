using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>What people write of annual accounts, in the fields of a form.</summary>
internal static class AccountsForm
{
    /// <summary>What was said of other figures is left out: the auditor states anew.</summary>
    public static FormState Show(this FormState form, AnnualAccountsView accounts) =>
        form.With("title", accounts.Title)
            .With("explanation", accounts.Explanation)
            .With("programmes", string.Join('\n', accounts.Programmes.Select(p => $"{p.Programme}; {p.Text!.ReplaceLineEndings(" ")}")))
            .With("opinion", Stated(accounts)?.Opinion?.ToString())
            .With("organisation", Stated(accounts)?.Organisation)
            .With("on", Stated(accounts)?.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .At(accounts.Version);

    private static AuditorStatement? Stated(AnnualAccountsView accounts) => accounts.Outdated ? null : accounts.Auditor;

    /// <summary>What is reported. The form begins with each programme of the budget; where nothing is written, it is left out.</summary>
    public static IReadOnlyList<ProgrammeReport> Programmes(FormState form) =>
        [
            .. form.Lines("programmes", Read, "Dit is geen programma; tekst", "This is not ‘programme; text’")
                .Where(report => report.Text!.Length > 0),
        ];

    internal static ProgrammeReport? Read(string line) =>
        line.Split(';', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } programme, var text]
            ? new ProgrammeReport { Programme = programme, Text = text }
            : null;

    public static AuditorStatement? Auditor(FormState form) =>
        form.Text("opinion") is null && form.Text("organisation") is null && form.Text("on") is null
            ? null
            : new AuditorStatement
            {
                Opinion = form.Choice<AuditorOpinion>("opinion"),
                Organisation = form.Text("organisation"),
                On = form.Day("on"),
            };
}
