using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: budget mandates, newest first, by pages; optionally with one status or of one person.</summary>
internal static class ListBudgetMandates
{
    public static async Task<Ok<IReadOnlyList<BudgetMandateView>>> Handle(
        BudgetMandateStatus? status,
        string? heldBy,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var mandates = await BudgetMandateStore.List(reading, status, heldBy, page.AfterTime(), page.Read);
        return page.Answer(context, [.. mandates.Select(mandate => mandate.View(clock.Today(), caller))], mandate =>
            PageQuery.KeyOf(mandate.GrantedAt, mandate.Id)
        );
    }
}
