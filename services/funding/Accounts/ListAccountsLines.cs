using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the lines of annual accounts, costs before income, by pages.</summary>
internal static class ListAccountsLines
{
    public static async Task<Ok<IReadOnlyList<AccountsLine>>> Handle(
        Guid id,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var after = page.AfterNumbers(1) is [var position] ? (int)position : 0;
        await using var reading = await database.Read(ct);
        var proposal = await ProposalSteps.Seen(reading, id, FundProposalKind.Accounts, caller);
        var figures = (await FundProposalStore.Shown(reading, caller, proposal)).Single().Text.As<AccountsContent>().Figures;
        AccountsLine[] all = [.. figures.Costs, .. figures.Income];
        return page.Answer(context, [.. all.Skip(after).Take(page.Read)], line =>
            [(Array.IndexOf(all, line) + 1).ToString(CultureInfo.InvariantCulture)]
        );
    }
}
