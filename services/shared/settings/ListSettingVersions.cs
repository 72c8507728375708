using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;

namespace Samen.Settings;

/// <summary>HTTP: every version of settings, newest first, down to what the program started with.</summary>
internal sealed class ListSettingVersions(Database database, SettingGroups groups)
{
    public async Task<Ok<IReadOnlyList<SettingVersionView>>> Handle(
        [Description("Name of the settings.")] string setting,
        CancellationToken ct
    )
    {
        var group = groups.Get(setting);
        await using var reading = await database.Read(ct);
        var views = new List<SettingVersionView>();
        var before = group.Version0.Values;
        foreach (var version in await SettingStore.Versions(reading, setting))
        {
            var proposal = (await SettingStore.Get(reading, version.ProposalId!.Value))!;
            views.Add(
                new SettingVersionView(
                    version.Version,
                    version.Since,
                    SettingValues.Element(version.Values),
                    SettingValues.Between(proposal.Before, version.Values),
                    proposal.Id,
                    proposal.Why,
                    proposal.ProposedBy,
                    proposal.DecidedBy
                )
            );
            // What version 0 was is kept by the first proposal; the configuration may say something else by now.
            before = proposal.Before;
        }
        views.Add(new SettingVersionView(0, null, SettingValues.Element(before), [], null, null, null, null));
        return TypedResults.Ok<IReadOnlyList<SettingVersionView>>(views);
    }
}
