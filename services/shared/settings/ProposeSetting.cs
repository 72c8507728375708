using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Settings;

/// <summary>HTTP: somebody who may change settings proposes other values, which a second person approves.</summary>
internal sealed class ProposeSetting(Database database, SettingGroups groups)
{
    public Task<Created<SettingProposalView>> Handle(ProposeSettingRequest request, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var (group, asked) = groups.Asked(request.Name!, request.Values!.Value, caller);
        return database.Write(
            caller,
            async work =>
            {
                var current = await group.Current(work);
                current = current with { Values = SettingValues.Write(group.Read(current.Values)) };
                var proposal = SettingProposal.Propose(current, request, SettingValues.Write(asked), caller.Id, clock.GetUtcNow());
                if (SettingValues.Between(proposal.Before, proposal.Values).Count == 0)
                    throw Refused.Invalid("/values", "unchanged", "These are the values that are in force.");
                await SettingStore.Insert(work, proposal);
                caller.Tag(proposal.Version);
                return TypedResults.Created(groups.PathOf(proposal.Id), proposal.View(current.Version, mayChange: true, caller.Id));
            },
            ct
        );
    }
}
