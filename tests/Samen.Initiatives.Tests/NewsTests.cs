using System.Net;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What happened lately: to things that everybody may see, and to no others.</summary>
public sealed class NewsTests
{
    private const string News = "/initiatives/v1/news";

    [Theory, EveryDatabase]
    public async Task It_is_told_newest_first_by_the_title_of_now_and_never_of_a_draft(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/need-drafts", NeedDraftTests.Text())
            .Read<NeedDraftView>(HttpStatusCode.Created);
        (await app.Anybody.Fetch<IReadOnlyList<NewsView>>(News)).ShouldBeEmpty();
        var need = await app.RecordNeed();
        app.App.Clock.Advance(TimeSpan.FromDays(1));
        var before = app.App.Clock.GetUtcNow();
        app.App.Clock.Advance(TimeSpan.FromMinutes(1));
        (await app.PostCosign(need.Id, Almere)).EnsureSuccessStatusCode();
        var news = await app.Anybody.Fetch<IReadOnlyList<NewsView>>(News);
        news.Select(one => one.Type).ShouldBe(["nl.samen.initiatives.need-cosigned.v1", "nl.samen.initiatives.need-recorded.v1"]);
        news.ShouldAllBe(one => one.Title == need.Title && one.Path == $"/behoeften/{need.Id}");
        (await app.Anybody.Fetch<IReadOnlyList<NewsView>>($"{News}?since={before.UtcDateTime:O}"))
            .ShouldHaveSingleItem()
            .Type.ShouldBe("nl.samen.initiatives.need-cosigned.v1");
        var (first, next) = await app.Anybody.Page<NewsView>($"{News}?limit=1");
        first.ShouldHaveSingleItem().ShouldBe(news[0]);
        (await app.Anybody.Fetch<IReadOnlyList<NewsView>>(next!)).ShouldHaveSingleItem().ShouldBe(news[1]);
    }

    [Theory]
    [InlineData("since=yesterday")]
    [InlineData("cursor=x")]
    [InlineData("limit=0")]
    public async Task What_can_not_be_read_is_refused(string query)
    {
        await using var app = await Start();
        (await app.Anybody.GetAsync($"{News}?{query}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
