using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: every version of annual accounts, newest first; those after the one that was handed over for the fund manager and auditors only.
/// </summary>
internal static class ListAccountsTexts
{
    public static Task<Ok<IReadOnlyList<AnnualAccountsVersionView>>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    ) => database.VersionsOf(id, FundProposalKind.Accounts, caller, View, ct);

    private static AnnualAccountsVersionView View(ProposalText text)
    {
        var content = text.As<AccountsContent>();
        return new()
        {
            Programmes = content.Programmes,
            Auditor = content.Auditor,
            Figures = content.Figures,
        };
    }
}
