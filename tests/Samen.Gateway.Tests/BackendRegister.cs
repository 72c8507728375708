using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Gateway.Tests;

/// <summary>The register of a tiny service: one municipality that has done nothing yet.</summary>
internal static class BackendRegister
{
    public const string Code = "GM0344";

    private static readonly MunicipalityView Utrecht = new(
        Code,
        "Utrecht",
        "Utrecht",
        [new InhabitantsView(new DateOnly(2020, 1, 1), 357_597)],
        Guid.Parse("0197a000-0000-7000-8000-000000000344"),
        new DateOnly(2017, 12, 31),
        null,
        new IdentifiersView(Identifiers.TooiUri(Code), null, null, null, 0),
        [],
        new GridPosition(136, 456)
    );

    public static void MapRegister(this RouteGroupBuilder v1)
    {
        v1.MapGet("/municipalities", (bool? abolished, int? limit, DateOnly? asOf) => new[] { Utrecht }).AllowEverybody();
        v1.MapGet($"/municipalities/{Code}", () => Utrecht).AllowEverybody();
        v1.MapGet($"/municipalities/{Code}/history", () => new MunicipalityHistory(Utrecht.Id, [], [], [])).AllowEverybody();
        v1.MapGet($"/municipalities/{Code}/votes", (int? limit) => Array.Empty<MunicipalVoteView>()).AllowEverybody();
        v1.MapGet("/assemblies", () => Array.Empty<AssemblyView>()).AllowEverybody();
    }
}
