using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: what the fund submits to the assembly, newest first, by pages; of a kind, of a year or with a status.</summary>
internal static class ListFundProposals
{
    public static async Task<Ok<IReadOnlyList<FundProposalView>>> Handle(
        FundProposalKind? kind,
        int? year,
        FundProposalStatus? status,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var proposals = await FundProposalStore.List(
            reading,
            BudgetReaders.Include(caller),
            kind,
            year,
            status,
            page.AfterTime(),
            page.Read
        );
        return page.Answer(context, await ProposalSteps.Views(reading, caller, proposals), p => PageQuery.KeyOf(p.PreparedAt, p.Id));
    }
}
