using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Mandates;

/// <summary>HTTP: one mandate, also when it has ended: of the own municipality or the own partner; admins and auditors see all.</summary>
internal static class GetMandate
{
    public static async Task<Ok<MandateView>> Handle(Guid id, Caller caller, GatewayDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return await MandateStore.Get(reading, id) is { } row && ListMandates.Shows(caller, row)
            ? TypedResults.Ok(MandateView.Of(row))
            : throw Refused.NotFound("mandate");
    }
}
