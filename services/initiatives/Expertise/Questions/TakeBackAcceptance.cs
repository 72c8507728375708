using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: who asked a question says that no answer helped after all.</summary>
internal static class TakeBackAcceptance
{
    public static Task<Ok<QuestionView>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Step(
            id,
            caller,
            clock.GetUtcNow(),
            current =>
            {
                caller.MustMatch(current.Version);
                return current.Accept(null);
            },
            ct
        );
}
