using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Settings;

/// <summary>HTTP: proposals for other settings, newest first.</summary>
internal sealed class ListSettingProposals(Database database, SettingGroups groups)
{
    public async Task<Ok<IReadOnlyList<SettingProposalView>>> Handle(
        [Description("Only for these settings.")] string? setting,
        [Description("Only these.")] SettingProposalStatus? status,
        [AsParameters] PageQuery page,
        Caller caller,
        HttpContext context,
        CancellationToken ct
    )
    {
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var views = new List<SettingProposalView>();
        foreach (var proposal in await SettingStore.List(reading, setting, status, before, page.Read))
        {
            if (groups.Find(proposal.SettingKey) is { } group)
                views.Add(proposal.View((await group.Current(reading)).Version, group.MayBeChangedBy(caller), caller.Id));
        }
        return page.Answer(context, views, proposal => PageQuery.KeyOf(proposal.ProposedAt, proposal.Id));
    }
}
