using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: budgets, newest year first, page by page.</summary>
internal static class ListBudgets
{
    public static async Task<Ok<IReadOnlyList<BudgetView>>> Handle(
        [AsParameters] PageQuery page,
        HttpContext context,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        int? before = page.AfterNumbers(1) is [var year] ? (int)year : null;
        await using var reading = await database.Read(ct);
        return page.Answer(context, await BudgetStore.Views(reading, before, page.Read), b => PageQuery.KeyOf(b.Year));
    }
}
