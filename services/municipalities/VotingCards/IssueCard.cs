using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: a municipality names who votes for it in an assembly, or hands the card on. The response shows the activation
/// code only once.
/// </summary>
internal static class IssueCard
{
    public static Task<Ok<VotingCardView>> Handle(
        Guid id,
        string code,
        IssueCardRequest request,
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
                var representative = (await RepresentativeStore.Of(work, code)).FirstOrDefault(r => r.Id == request.RepresentativeId)
                    ?? throw Refused.Invalid("/representativeId", "unknown", "Your municipality has no such representative.");
                var current = await VotingCardStore.Get(work, id, code);
                caller.MustMatch(current.Version);
                var (card, secret) = current.Issue(representative, caller, clock.GetUtcNow());
                Faults.MustBeNone(VotingCard.FaultsOf(representative, assembly.Date));
                if (!await VotingCardStore.Write(work, card, current))
                    throw caller.Overtaken();
                caller.Tag(card.Version);
                return TypedResults.Ok((await VotingCardStore.Get(work, id, code)).View(caller, secret));
            },
            ct
        );
    }
}
