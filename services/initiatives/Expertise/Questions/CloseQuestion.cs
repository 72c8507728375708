using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: who asked a question has enough; it takes no answers any more.</summary>
internal static class CloseQuestion
{
    public static Task<Ok<QuestionView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        return database.Step(
            id,
            caller,
            now,
            current =>
            {
                caller.MustMatch(current.Version);
                return current.Close(now);
            },
            ct
        );
    }
}
