using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Settings;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the voting rules; every version under which a vote was opened, and the current settings (version 0 if not used yet).
/// </summary>
internal static class ListRuleSets
{
    public static async Task<Ok<IReadOnlyList<RuleSetView>>> Handle(
        MunicipalitiesDatabase database,
        Setting<VotingSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var known = await RuleSetStore.List(reading);
        var voting = await settings.In(reading);
        var set = voting
            .Names.Select(name => voting.Of(name)!)
            .Where(s => known.LastOrDefault(k => k.RuleSet.Name == s.Name) is not { } last || !RuleSets.Same(last.RuleSet, s));
        return TypedResults.Ok<IReadOnlyList<RuleSetView>>([.. known, .. set.Select(s => new RuleSetView(s, clock.GetUtcNow()))]);
    }
}
