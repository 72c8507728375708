using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Web;

namespace Samen.Settings;

/// <summary>HTTP: a second person approves proposed settings, which are in force from then on.</summary>
internal sealed class ApproveSetting(SettingSteps steps)
{
    public Task<Ok<SettingProposalView>> Handle(Guid id, Caller caller, TimeProvider clock, CancellationToken ct) =>
        steps.Step(
            id,
            caller,
            async (work, group, current) =>
            {
                caller.MustMatch(current.Version);
                var (approved, version) = current.Approve(await group.Current(work), caller.Id, clock.GetUtcNow());
                // Two at once: the second one finds the number taken.
                if (!await SettingStore.Insert(work, version))
                    throw caller.Overtaken();
                return approved;
            },
            ct
        );
}
