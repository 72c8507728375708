using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Mandates;

/// <summary>
/// HTTP: one mandate, also when it has ended. Municipalities, partners and vendors see their own, admins and auditors all.
/// </summary>
internal static class GetMandate
{
    public static async Task<Ok<MandateView>> Handle(Guid id, Caller caller, GatewayDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return await MandateStore.Get(reading, id) is { } row && ListMandates.Shows(caller, row)
            ? TypedResults.Ok(row.View())
            : throw Refused.NotFound("mandate");
    }
}
