using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: every version of a framework, newest first; those after the one that was handed over for the fund manager and auditors only.
/// </summary>
internal static class ListFrameworkTexts
{
    public static Task<Ok<IReadOnlyList<FrameworkVersionView>>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    ) => database.VersionsOf(id, FundProposalKind.Framework, caller, View, ct);

    private static FrameworkVersionView View(ProposalText text)
    {
        var content = text.As<FrameworkContent>();
        return new()
        {
            Years = [.. content.Years.Select(year => content.YearOf(year, 0))],
            Lines = [.. content.Lines.Select(content.View)],
            Indexation = content.Indexation.Steps,
        };
    }
}
