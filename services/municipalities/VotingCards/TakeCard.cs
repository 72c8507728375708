using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: a representative activates the voting card of their own municipality with its code.</summary>
internal static class TakeCard
{
    public static Task<Ok<VotingCardView>> Handle(
        Guid id,
        string code,
        TakeCardRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustActFor(code);
        return database.Write(
            caller,
            async work =>
            {
                var assembly = await AssemblyStore.Get(work, id) ?? throw Refused.NotFound("assembly");
                assembly.MustBeHeld();
                var current = await VotingCardStore.Get(work, id, code);
                caller.MustMatch(current.Version);
                var card = current.Take(request.Code!, caller, clock.GetUtcNow());
                card.MustBeInOffice(await RepresentativeStore.Of(work, code), assembly.Date);
                if (!await VotingCardStore.Write(work, card, current))
                    throw caller.Overtaken();
                caller.Tag(card.Version);
                return TypedResults.Ok(card.View(caller));
            },
            ct
        );
    }
}
