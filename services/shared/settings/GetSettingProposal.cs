using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Settings;

/// <summary>HTTP: a proposal for other settings.</summary>
internal sealed class GetSettingProposal(Database database, SettingGroups groups)
{
    public async Task<Ok<SettingProposalView>> Handle(Guid id, Caller caller, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var proposal = await SettingStore.Get(reading, id) ?? throw Refused.NotFound("proposal for settings");
        caller.Tag(proposal.Version);
        return TypedResults.Ok(await groups.View(reading, proposal, caller));
    }
}
