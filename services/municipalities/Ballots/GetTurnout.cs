using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: how many municipalities have voted on an item, but not which ones or how.</summary>
internal static class GetTurnout
{
    public static async Task<Ok<TurnoutView>> Handle(
        Guid id,
        MunicipalitiesDatabase database,
        Setting<VotingSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var item = await ItemStore.Get(reading, id) ?? throw Refused.NotFound("agenda item");
        var (municipalities, weight) = await BallotStore.Turnout(reading, id);
        return TypedResults.Ok(
            new TurnoutView(
                id,
                item.Status,
                municipalities,
                item.EntitledMunicipalities ?? 0,
                weight,
                item.EntitledWeight ?? 0,
                item.RuleSet is { } rules
                    ? Vote.Quorums(rules, item.EntitledWeight!.Value, item.EntitledMunicipalities!.Value, weight, municipalities)
                    : [],
                item.EntitledWeight is { } entitled && (await settings.In(reading)).WantsSecondPerson(weight, entitled),
                clock.GetUtcNow()
            )
        );
    }
}
