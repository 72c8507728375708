using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: every version of an appropriation, newest first; those after the one that was handed over for the fund manager and auditors only.
/// </summary>
internal static class ListAppropriationTexts
{
    public static Task<Ok<IReadOnlyList<AppropriationVersionView>>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    ) => database.VersionsOf(id, FundProposalKind.Appropriation, caller, View, ct);

    private static AppropriationVersionView View(ProposalText text)
    {
        return new() { Parts = text.As<AppropriationContent>().Parts };
    }
}
