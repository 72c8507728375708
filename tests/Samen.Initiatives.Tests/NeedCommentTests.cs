using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Chain partners and vendors comment on a need where who recorded it allows that.</summary>
public sealed class NeedCommentTests
{
    private static readonly Guid Vendor = NewId(),
        Partner = NewId();

    private static readonly CommentNeedRequest Said = new() { Text = "Ons product doet dit al in drie gemeenten." };

    private static readonly RemoveCommentRequest Why = new() { Reason = "Dit is reclame." };

    [Theory, EveryDatabase]
    public async Task Where_it_is_allowed_they_comment_and_withdraw_and_the_recorder_removes(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = (await app.RecordNeed()).Id;
        var path = $"/initiatives/v1/needs/{need}/comments";
        await By(app, Vendor).SendBody("POST", path, Said).ShouldRefuse(409, "no-comments");
        (await Allow(app, need, true).Read<NeedView>()).TakesComments.ShouldBeTrue();
        var first = await By(app, Vendor).SendBody("POST", path, Said).Read<NeedCommentView>();
        var second = await By(app, Partner, Roles.PartnerUser).SendBody("POST", path, Said).Read<NeedCommentView>();
        (await app.Anybody.Pages<NeedCommentView>($"{path}?limit=1"))
            .Select(c => (c.Id, c.PartnerId, c.Text))
            .ShouldBe([(second.Id, Partner, Said.Text), (first.Id, Vendor, Said.Text)]);

        await By(app, Partner).SendBody("DELETE", $"{path}/{first.Id}").ShouldRefuse(403, "not-your-comment");
        (await By(app, Vendor).SendBody("DELETE", $"{path}/{first.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await By(app, Vendor).SendBody("DELETE", $"{path}/{first.Id}").ShouldRefuse(409, "wrong-state");
        await app.Officer(Utrecht).SendBody("POST", $"{path}/{second.Id}/removal", Why).Read<NeedCommentView>();
        (await app.Anybody.Pages<NeedCommentView>(path))
            .Select(c => (c.Text, c.RemovalReason))
            .ShouldBe([(null, Why.Reason), (null, null)]);

        await Allow(app, need, false).Read<NeedView>();
        await By(app, Vendor).SendBody("POST", path, Said).ShouldRefuse(409, "no-comments");
        (await app.App.Facts<NeedCommented>()).ShouldBe([new(need, first.Id, Vendor), new(need, second.Id, Partner)]);
        (await app.App.Facts<NeedCommentWithdrawn>()).ShouldBe([new NeedCommentWithdrawn(need, first.Id, Vendor)]);
        (await app.App.Facts<NeedCommentRemoved>()).ShouldBe([new NeedCommentRemoved(need, second.Id, Utrecht, Why.Reason!)]);
    }

    [Fact]
    public async Task Who_may_not_is_refused()
    {
        await using var app = await Start();
        var need = (await app.RecordNeed()).Id;
        await Allow(app, need, true).Read<NeedView>();
        var path = $"/initiatives/v1/needs/{need}/comments";
        var comment = await By(app, Vendor).SendBody("POST", path, Said).Read<NeedCommentView>();
        await app.Anybody.SendBody("POST", path, Said).ShouldRefuse(401, "unauthenticated");
        await app.Officer(Utrecht).SendBody("POST", path, Said).ShouldRefuse(403, "forbidden");
        await app.App.As(Roles.VendorUser).SendBody("POST", path, Said).ShouldRefuse(403, "no-partner");
        await app.Anybody.SendBody("DELETE", $"{path}/{comment.Id}").ShouldRefuse(401, "unauthenticated");
        await app.Officer(Utrecht).SendBody("DELETE", $"{path}/{comment.Id}").ShouldRefuse(403, "forbidden");
        await app.Anybody.SendBody("POST", $"{path}/{comment.Id}/removal", Why).ShouldRefuse(401, "unauthenticated");
        await By(app, Vendor).SendBody("POST", $"{path}/{comment.Id}/removal", Why).ShouldRefuse(403, "forbidden");
        await app.Officer(Groningen).SendBody("POST", $"{path}/{comment.Id}/removal", Why).ShouldRefuse(403, "not-your-municipality");
        await Allow(app, need, true, Groningen).ShouldRefuse(403, "not-your-municipality");
        await By(app, Vendor)
            .SendBody("PUT", $"/initiatives/v1/needs/{need}/commenting", new AllowCommentsRequest { Allowed = true })
            .ShouldRefuse(403, "forbidden");
        (await app.Anybody.Pages<NeedCommentView>(path)).Single().Text.ShouldBe(Said.Text);
    }

    [Fact]
    public async Task Bad_input_and_what_is_not_there_is_refused()
    {
        await using var app = await Start();
        var need = (await app.RecordNeed()).Id;
        await Allow(app, need, true).Read<NeedView>();
        var (path, nowhere) = ($"/initiatives/v1/needs/{need}/comments", $"/initiatives/v1/needs/{NewId()}/comments");
        await By(app, Vendor).SendBody("POST", path, "{}").ShouldRefuse(400, "invalid-request", "/text required");
        foreach (var text in new[] { "Nee", new string('x', 2001) })
            await By(app, Vendor)
                .SendBody("POST", path, new CommentNeedRequest { Text = text })
                .ShouldRefuse(400, "invalid-request", "/text length");
        await app.Officer(Utrecht)
            .SendBody("PUT", $"/initiatives/v1/needs/{need}/commenting", "{}")
            .ShouldRefuse(400, "invalid-request", "/allowed required");
        await app.Officer(Utrecht)
            .SendBody("POST", $"{path}/{NewId()}/removal", "{}")
            .ShouldRefuse(400, "invalid-request", "/reason required");
        await app.Officer(Utrecht).SendBody("POST", $"{path}/{NewId()}/removal", Why).ShouldRefuse(404, "not-found");
        await By(app, Vendor).SendBody("DELETE", $"{path}/{NewId()}").ShouldRefuse(404, "not-found");
        await By(app, Vendor).SendBody("POST", nowhere, Said).ShouldRefuse(404, "not-found");
        await app.Anybody.GetAsync(nowhere).ShouldRefuse(404, "not-found");
        await app.Anybody.GetAsync($"{path}?cursor=x").ShouldRefuse(400, "invalid-request", "cursor format");
        await Allow(app, NewId(), true).ShouldRefuse(404, "not-found");
        await app.PostWithdrawal(need).Read<NeedView>();
        await By(app, Vendor).SendBody("POST", path, Said).ShouldRefuse(409, "need-withdrawn");
        await Allow(app, need, false).ShouldRefuse(409, "need-withdrawn");
    }

    [Theory, EveryDatabase]
    public async Task Comments_are_allowed_on_the_wording_that_the_officer_has_seen(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = (await app.RecordNeed()).Id;
        await Allow(app, need, true, ifMatch: null).ShouldRefuse(428, "precondition-required");
        await app.PutNeed(need, "\"1\"", Worded("Balie in de wijk")).Read<NeedView>();
        await Allow(app, need, true, ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        (await Allow(app, need, true, ifMatch: "\"2\"").Read<NeedView>()).TakesComments.ShouldBeTrue();
    }

    private static HttpClient By(InitiativesApp app, Guid partner, string role = Roles.VendorUser) =>
        app.App.With(app.App.Gateway.Token(InitiativesService.Name, new User("organisation", role) { Partner = partner }));

    private static Task<HttpResponseMessage> Allow(
        InitiativesApp app,
        Guid need,
        bool allowed,
        string by = Utrecht,
        string? ifMatch = "*"
    ) =>
        app.Officer(by)
            .Strict()
            .SendBody("PUT", $"/initiatives/v1/needs/{need}/commenting", new AllowCommentsRequest { Allowed = allowed }, ifMatch);
}
