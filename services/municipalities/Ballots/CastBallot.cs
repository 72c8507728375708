using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the holder of the municipality's voting card casts its ballot, or replaces it until the vote closes. No fact
/// is published: how others vote becomes public only once the vote is closed.
/// </summary>
internal static class CastBallot
{
    public static Task<Ok<BallotView>> Handle(
        Guid id,
        string code,
        CastBallotRequest request,
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
                var now = clock.GetUtcNow();
                var item = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                item.MustTakeBallots();
                await MustBeInTime(work, item, now);
                var weight = await VoteWeightStore.Get(work, id, code)
                    ?? throw Refused.Forbidden("not-entitled", "Your municipality has no vote on this item.");
                await Carry(work, item, code, caller, now);
                Faults.MustBeNone(Ballot.FaultsOf(request, item.Options));
                var current = await BallotStore.Get(work, id, code);
                var ballot = new Ballot
                {
                    ItemId = id,
                    MunicipalityCode = code,
                    Option = request.Option!,
                    Weight = weight,
                    CastAt = now,
                    CastBy = caller.Id,
                    Replaced = current is null ? 0 : current.Replaced + 1,
                };
                if (!await BallotStore.Cast(work, ballot, current))
                    throw caller.Overtaken();
                if (current is null)
                    await ProposeDecision.Lapse(work, item);
                return TypedResults.Ok(ballot.View());
            },
            ct
        );
    }

    /// <summary>A consultation accepts ballots until the end of its last day.</summary>
    private static async Task MustBeInTime(Work work, AgendaItem item, DateTimeOffset now)
    {
        if (item.AssemblyKind != AssemblyKind.Consultation)
            return;
        if (now >= await AssemblyStore.Deadline(work, item.AssemblyId!.Value, DeadlineKind.Votes))
            throw new RuleViolation("too-late", "The consultation took ballots until the end of its last day.");
    }

    private static async Task Carry(Work work, AgendaItem item, string code, Caller caller, DateTimeOffset now)
    {
        var card = await VotingCardStore.Get(work, item.AssemblyId!.Value, code);
        var mine = card.VotingBy(caller, now);
        card.MustBeInOffice(await RepresentativeStore.Of(work, code), item.AssemblyDate!.Value);
        if (mine != card && !await VotingCardStore.Write(work, mine, card))
            throw caller.Overtaken();
    }
}
