using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Web;

namespace Samen.Settings;

/// <summary>HTTP: who proposed settings withdraws the proposal before a second person decides.</summary>
internal sealed class WithdrawSetting(SettingSteps steps)
{
    public Task<Ok<SettingProposalView>> Handle(Guid id, Caller caller, TimeProvider clock, CancellationToken ct) =>
        steps.Step(
            id,
            caller,
            (_, _, current) =>
            {
                caller.MustMatch(current.Version);
                return Task.FromResult(current.Withdraw(caller.Id, clock.GetUtcNow()));
            },
            ct
        );
}
