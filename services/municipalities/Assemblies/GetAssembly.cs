using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: one general assembly.</summary>
internal static class GetAssembly
{
    public static async Task<Ok<AssemblyView>> Handle(Guid id, Caller caller, MunicipalitiesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var assembly = await AssemblyStore.Get(reading, id) ?? throw Refused.NotFound("assembly");
        caller.Tag(assembly.Version);
        return TypedResults.Ok((await AssemblyStore.Views(reading, assembly)).Single());
    }
}
