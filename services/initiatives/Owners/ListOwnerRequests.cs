using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: what waits for the caller's municipality; its invitations and requests, and what others ask of it as the lead.
/// </summary>
internal static class ListOwnerRequests
{
    public static async Task<Ok<IReadOnlyList<OwnerRequestView>>> Handle(Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        var own = caller.Municipality!;
        await using var reading = await database.Read(ct);
        var initiatives = await InitiativeStore.Of(reading, await OwnerStore.Concerning(reading, own));
        return TypedResults.Ok<IReadOnlyList<OwnerRequestView>>([
            .. from initiative in initiatives
            from asked in initiative.Requests
            where asked.MunicipalityCode == own || initiative.Lead == own
            orderby asked.AskedAt, asked.MunicipalityCode
            select asked.View(initiative.Title),
        ]);
    }
}
