using System.Net;
using Samen.Contracts;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>How the service is doing, for administrators alone.</summary>
public sealed class ServiceStateTests
{
    private const string State = "/initiatives/v1/service-state";

    [Theory, EveryDatabase]
    public async Task It_says_what_was_published_and_how_far_each_source_was_handled(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var before = await app.App.As(Roles.Admin).Fetch<ServiceStateView>(State);
        (before.Service, before.Failed, before.Parked).ShouldBe(("initiatives", 0, 0));
        before.Sources.ShouldContain(one => one.Source == "municipalities" && one.Position > 0);
        await app.RecordNeed();
        var after = await app.App.As(Roles.Admin).Fetch<ServiceStateView>(State);
        after.Published.ShouldBe(before.Published + 1);
        after.Relayed.ShouldBeLessThanOrEqualTo(after.Published);
        after.Version.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Others_do_not_see_it()
    {
        await using var app = await Start();
        (await app.Anybody.GetAsync(State)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await app.Officer(Utrecht).GetAsync(State)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
