using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Settings;

/// <summary>What every step with a proposal has in common.</summary>
internal sealed class SettingSteps(Database database, SettingGroups groups)
{
    /// <summary>Takes the step, by somebody who may change these settings.</summary>
    public Task<Ok<SettingProposalView>> Step(
        Guid id,
        Caller caller,
        Func<Work, SettingGroup, SettingProposal, Task<SettingProposal>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await SettingStore.Get(work, id) ?? throw Refused.NotFound("proposal for settings");
                var group = groups.Get(current.SettingKey);
                SettingGroups.MustChange(group, caller);
                var next = await step(work, group, current);
                if (!await SettingStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok(await groups.View(work, next, caller));
            },
            ct
        );
}
