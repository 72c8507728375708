using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Mandates;

/// <summary>HTTP: a municipality officer lets a partner or vendor act for the municipality.</summary>
internal static class GiveMandate
{
    public static Task<Created<MandateView>> Handle(
        GiveMandateRequest request,
        Caller caller,
        GatewayDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        if (MandateRules.FaultsOf(request, now).ToList() is { Count: > 0 } faults)
            throw Refused.Invalid(faults);
        // Whoever acts by a mandate can't give one.
        if (caller.Municipality is not { } municipality || caller.Office is not { } office || caller.Partner is not null)
            throw Refused.Forbidden("not-your-municipality", "Only an officer of the municipality itself gives a mandate.");
        var row = new MandateStore.Row
        {
            Id = Guid.CreateVersion7(now),
            Municipality = municipality,
            Office = office,
            PartnerId = request.Partner!.Value,
            Scopes = string.Join(' ', request.Scopes!),
            EndsAt = request.EndsAt!.Value,
            CreatedAt = now,
        };
        return database.Write(
            caller,
            async work =>
            {
                await MandateStore.Insert(work, row, caller.Id);
                return TypedResults.Created($"/gateway/v1/mandates/{row.Id}", row.View());
            },
            ct
        );
    }
}
