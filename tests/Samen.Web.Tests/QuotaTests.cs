using System.Net;
using Samen.Storage;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

/// <summary>What each may store.</summary>
public sealed class QuotaTests
{
    private const string Path = "/things/v1/things";

    [Theory, EveryDatabase]
    public async Task A_municipality_stores_so_many_things_and_the_next_is_refused(DatabaseKind kind)
    {
        await using var store = await Databases.Fresh(kind);
        await using var things = await ServiceApp.Start(
            ThingsService.Setup with
            {
                Database = store,
                Settings = new Dictionary<string, string> { ["Samen:Quota:Things"] = "3" },
            }
        );
        var officer = things.As(Roles.MunicipalityOfficer, "GM0344", "HeadOfIct");
        for (var i = 0; i < 3; i++)
            (await officer.PostJson(Path, Requests.Need("within"), $"{i}")).StatusCode.ShouldBe(HttpStatusCode.Created);
        await (await officer.PostJson(Path, Requests.Need("beyond"))).ShouldBeProblem(HttpStatusCode.Conflict, "storage-used-up");
        // A repeat stores nothing, and another municipality has its own.
        (await officer.PostJson(Path, Requests.Need("within"), "2")).StatusCode.ShouldBe(HttpStatusCode.Created);
        var other = things.As(Roles.MunicipalityOfficer, "GM0363", "HeadOfIct");
        (await other.PostJson(Path, Requests.Need("within").Replace("GM0344", "GM0363", StringComparison.Ordinal))).StatusCode.ShouldBe(
            HttpStatusCode.Created
        );
    }

    [Theory]
    [InlineData("Samen:Quota:Things")]
    [InlineData("Samen:Quota:Megabytes")]
    public async Task No_quota_at_all_is_no_setting(string name)
    {
        var setup = ThingsService.Setup with { Settings = new Dictionary<string, string> { [name] = "0" } };
        (await Should.ThrowAsync<StartRefusedException>(() => ServiceApp.Start(setup))).Message.ShouldContain(name);
    }
}
