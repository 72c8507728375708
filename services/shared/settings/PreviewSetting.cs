using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Settings;

/// <summary>HTTP: what other settings would change, and what that comes to. Nothing is kept.</summary>
internal sealed class PreviewSetting(Database database, SettingGroups groups)
{
    public async Task<Ok<SettingPreviewView>> Handle(PreviewSettingRequest request, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var (group, asked) = groups.Asked(request.Name!, request.Values!.Value, caller);
        await using var reading = await database.Read(ct);
        var current = await group.Current(reading);
        var (before, after) = (group.Read(current.Values), SettingValues.Write(asked));
        var changes = SettingValues.Between(SettingValues.Write(before), after);
        return TypedResults.Ok(
            new SettingPreviewView(
                group.Key,
                current.Version,
                SettingValues.Element(after),
                changes,
                changes.Count == 0 ? [] : await group.Figures(reading, before, asked, clock.GetUtcNow())
            )
        );
    }
}
