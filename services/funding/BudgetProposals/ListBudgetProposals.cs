using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: budget proposals, newest first, by pages; optionally of one year or with one status.</summary>
internal static class ListBudgetProposals
{
    public static async Task<Ok<IReadOnlyList<BudgetProposalView>>> Handle(
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
            FundProposalKind.Budget,
            year,
            status,
            page.AfterTime(),
            page.Read
        );
        return page.Answer(context, await BudgetContents.Views(reading, caller, proposals), p => PageQuery.KeyOf(p.PreparedAt, p.Id));
    }
}
