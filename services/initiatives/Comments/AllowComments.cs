using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: the municipality that recorded a need says whether it asks for comments on its present wording; those that are there stay.
/// </summary>
internal static class AllowComments
{
    public static Task<Ok<NeedView>> Handle(
        Guid id,
        AllowCommentsRequest request,
        Caller caller,
        InitiativesDatabase database,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await NeedStore.Held(work, id) ?? throw Refused.NotFound("need");
                current.MustBeRecordedBy(caller);
                caller.MustMatch(current.Version);
                current.MustBeOpen();
                var need = current with { TakesComments = request.Allowed!.Value };
                if (!await NeedStore.AllowComments(work, need))
                    throw caller.Overtaken();
                caller.Tag(need.Version);
                return TypedResults.Ok(await NeedStore.View(work, need));
            },
            ct
        );
}
