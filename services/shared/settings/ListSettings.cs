using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Settings;

/// <summary>HTTP: the settings of the service, as they are in force.</summary>
internal sealed class ListSettings(Database database, SettingGroups groups)
{
    public async Task<Ok<IReadOnlyList<SettingView>>> Handle(Caller caller, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var views = new List<SettingView>();
        foreach (var group in groups.All)
            views.Add(GetSetting.View(group, await group.Current(reading), caller));
        return TypedResults.Ok<IReadOnlyList<SettingView>>(views);
    }
}
