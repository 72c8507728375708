using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Settings;

/// <summary>HTTP: settings that change together, as they are in force.</summary>
internal sealed class GetSetting(Database database, SettingGroups groups)
{
    public async Task<Ok<SettingView>> Handle([Description("Name of the settings.")] string setting, Caller caller, CancellationToken ct)
    {
        var group = groups.Get(setting);
        await using var reading = await database.Read(ct);
        return TypedResults.Ok(View(group, await group.Current(reading), caller));
    }

    public static SettingView View(SettingGroup group, SettingVersion current, Caller caller) =>
        new(
            group.Key,
            current.Version,
            current.Since,
            // Read and written again, so that a field that came later has its value too.
            SettingValues.Element(SettingValues.Write(group.Read(current.Values))),
            group.Fields,
            group.Roles,
            group.MayBeChangedBy(caller) ? ["Propose"] : []
        );
}
