using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>HTTP: administrators and auditors see one person.</summary>
internal static class GetPerson
{
    public static async Task<Ok<PersonView>> Handle(Guid id, Caller caller, GatewayDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var account = caller.Known(await AccountStore.Get(reading, id));
        caller.Tag(account.Version);
        return TypedResults.Ok(account.View());
    }
}
