using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Hosting;

namespace Samen.Municipalities.Assembly;

/// <summary>HTTP: one general assembly.</summary>
internal static class GetAssembly
{
    public static async Task<Ok<AssemblyView>> Handle(Guid id, MunicipalitiesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok((await AssemblyStore.Get(reading, id) ?? throw Refused.NotFound("assembly")).View());
    }
}
