using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: bank details of a creditor.</summary>
internal static class GetCreditorAccount
{
    public static async Task<Ok<CreditorAccountView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var account = await CreditorStore.Get(reading, id) ?? throw Refused.NotFound("creditor account");
        caller.Tag(account.Version);
        return TypedResults.Ok(account.View(caller));
    }
}
