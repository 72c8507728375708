using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: one amendment to an item, with its version as ETag.</summary>
internal static class GetAmendment
{
    public static async Task<Ok<AmendmentView>> Handle(
        Guid id,
        Guid amendment,
        Caller caller,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var found = (await AmendmentStore.Of(reading, id)).FirstOrDefault(one => one.Id == amendment)
            ?? throw Refused.NotFound("amendment");
        caller.Tag(found.Version);
        return TypedResults.Ok(found.View());
    }
}
