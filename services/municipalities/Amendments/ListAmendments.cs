using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the amendments to an item in the order in which they are put to the vote, at most 100.</summary>
internal static class ListAmendments
{
    public static async Task<Ok<IReadOnlyList<AmendmentView>>> Handle(
        Guid id,
        Caller caller,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        if (await ItemStore.Get(reading, id) is null)
            throw Refused.NotFound("agenda item");
        var amendments = await AmendmentStore.Of(reading, id);
        caller.Tag(Amendment.OrderOf(amendments));
        return TypedResults.Ok<IReadOnlyList<AmendmentView>>([.. amendments.Select(a => a.View())]);
    }
}
