using System.Text.Json;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What annual accounts say beside their title and explanation, with the figures as they were.</summary>
internal sealed record AccountsContent(IReadOnlyList<ProgrammeReport> Programmes, AuditorStatement? Auditor, AccountsFigures Figures)
{
    /// <summary>What a request without faults says.</summary>
    public static AccountsContent Of(AnnualAccountsText request, AccountsFigures figures) =>
        new(
            [.. (request.Programmes ?? []).Select(p => p with { Programme = p.Programme!.Trim(), Text = p.Text!.Trim() })],
            request.Auditor is { } auditor ? auditor with { Organisation = auditor.Organisation!.Trim() } : null,
            figures
        );

    /// <summary>Reports a statement of the auditor that was about the figures of the version before.</summary>
    public IEnumerable<Fault> FaultsAfter(AccountsContent before)
    {
        if (Auditor is not null && Auditor == before.Auditor && before.IsOutdated(Figures))
            yield return new Fault(
                "auditor",
                "outdated",
                "The auditor stated this about other figures; leave it out until there is a new one."
            );
    }

    /// <summary>Whether the ledger says something else now.</summary>
    public bool IsOutdated(AccountsFigures now) => Json(now) != Json(Figures);

    private static string Json(AccountsFigures figures) => JsonSerializer.Serialize(figures, JsonSerializerOptions.Web);
}
