using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Web;

namespace Samen.Settings;

/// <summary>HTTP: a second person refuses proposed settings, with a reason.</summary>
internal sealed class RefuseSetting(SettingSteps steps)
{
    public Task<Ok<SettingProposalView>> Handle(
        Guid id,
        RefuseSettingRequest request,
        Caller caller,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        steps.Step(
            id,
            caller,
            (_, _, current) =>
            {
                caller.MustMatch(current.Version);
                return Task.FromResult(current.Refuse(request.Reason!, caller.Id, clock.GetUtcNow()));
            },
            ct
        );
}
