using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: somebody withdraws the consent about their own expertise; all of it is erased.</summary>
internal static class EraseExpertise
{
    public static Task<NoContent> Handle(Caller caller, InitiativesDatabase database, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                if (!await ProfileStore.Erase(work, caller.Id))
                    throw Refused.NotFound("expertise of yours");
                return TypedResults.NoContent();
            },
            ct
        );
}
