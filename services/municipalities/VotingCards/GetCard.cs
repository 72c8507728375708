using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the voting card of a municipality, for the municipality itself and the assembly secretary.</summary>
internal static class GetCard
{
    public static async Task<Ok<VotingCardView>> Handle(
        Guid id,
        string code,
        Caller caller,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        if (!caller.Is(Roles.AssemblySecretary))
            caller.MustActFor(code);
        await using var reading = await database.Read(ct);
        if (await AssemblyStore.Get(reading, id) is null)
            throw Refused.NotFound("assembly");
        var card = await VotingCardStore.Get(reading, id, code);
        caller.Tag(card.Version);
        return TypedResults.Ok(card.View(caller));
    }
}
