using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: bank details of creditors, newest first, by pages; also those that were replaced or refused.</summary>
internal static class ListCreditorAccounts
{
    public static async Task<Ok<IReadOnlyList<CreditorAccountView>>> Handle(
        [Description("CBS code of a municipality, or id of a partner.")] string? creditor,
        CreditorAccountStatus? status,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var accounts = await CreditorStore.List(reading, creditor, status, before, page.Read);
        return page.Answer(context, [.. accounts.Select(a => a.View(caller))], a => PageQuery.KeyOf(a.ProposedAt, a.Id));
    }
}
