using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.FacilityCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Apply a standard or explain why not, in public, for a while.</summary>
public sealed class ExplanationTests
{
    [Theory, EveryDatabase]
    public async Task An_explanation_is_public_replaced_and_ended_by_applying(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = await Standard(app);
        await app.PutExplanation(id, Utrecht, app.Today.AddDays(30)).Read<ExplanationView>();
        await app.PutExplanation(id, Utrecht, app.Today.AddDays(60)).Read<ExplanationView>();
        (await List(app, id, true)).Single().ReviewOn.ShouldBe(app.Today.AddDays(60));
        (await List(app, id, false)).Single().Lapsed.ShouldBeFalse();
        var figures = await app.Figures(id);
        (figures.Applied, figures.Explained, figures.Unknown).ShouldBe((0, 1, 5));
        await app.Adopt(id, Utrecht, AdoptionState.Live);
        (await List(app, id, true)).ShouldBeEmpty();
        figures = await app.Figures(id);
        (figures.Applied, figures.Explained, figures.Unknown).ShouldBe((1, 0, 5));
        await app.PutExplanation(id, Utrecht, app.Today.AddDays(30)).ShouldRefuse(409, "applied");
        (await app.App.Facts<StandardExplained>()).Count.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task It_lapses_at_its_review_date_once(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, day) = (await Standard(app), app.Today.AddDays(30));
        await app.PutExplanation(id, Utrecht, day).Read<ExplanationView>();
        var database = (InitiativesDatabase)app.App.Database;
        await LapseExplanations.Run(database, app.App.Clock, default);
        (await List(app, id, true)).ShouldHaveSingleItem();
        app.App.Clock.Advance(TimeSpan.FromDays(30));
        await Task.WhenAll(
            LapseExplanations.Run(database, app.App.Clock, default),
            LapseExplanations.Run(database, app.App.Clock, default)
        );
        (await List(app, id, false)).Single().Lapsed.ShouldBeTrue();
        (await app.App.Facts<ExplanationLapsed>()).ShouldBe([new ExplanationLapsed(id, Utrecht, day)]);
        await app.PutExplanation(id, Utrecht, app.Today.AddDays(30)).Read<ExplanationView>();
    }

    [Fact]
    public async Task Only_a_standard_of_comply_or_explain_asks_and_the_date_is_near()
    {
        await using var app = await Start();
        var id = (await app.AddFacility()).Id;
        await app.PutExplanation(id, Utrecht, app.Today.AddDays(30)).ShouldRefuse(409, "not-asked");
        (await app.Figures(id)).Explained.ShouldBeNull();
        await app.PostLevel(id, Asks()).Read<FacilityView>();
        await app.PutExplanation(id, Utrecht, app.Today).ShouldRefuse(400, "invalid-request", "/reviewOn past");
        await app.PutExplanation(id, Utrecht, app.Today.AddMonths(12).AddDays(1)).ShouldRefuse(400, "invalid-request", "/reviewOn range");
        await app.Officer(Groningen)
            .SendBody(
                "PUT",
                $"/initiatives/v1/facilities/{id}/explanations/{Utrecht}",
                new ExplainRequest
                {
                    Reason = "Onze leverancier levert dit nog niet.",
                    Owner = Office.HeadOfIct,
                    ReviewOn = app.Today.AddDays(9),
                }
            )
            .ShouldRefuse(403, "not-your-municipality");
    }

    [Theory, EveryDatabase]
    public async Task An_explanation_is_replaced_by_who_has_seen_the_one_that_stands(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, day) = (await Standard(app), app.Today.AddDays(30));
        await app.PutExplanation(id, Utrecht, day, "\"1\"").ShouldRefuse(412, "stale-version");
        (await app.PutExplanation(id, Utrecht, day, null).Read<ExplanationView>()).Version.ShouldBe(1);
        await app.PutExplanation(id, Utrecht, day, null).ShouldRefuse(428, "precondition-required");
        (await app.PutExplanation(id, Utrecht, day, "\"1\"").Read<ExplanationView>()).Version.ShouldBe(2);
        await app.PutExplanation(id, Utrecht, day, "\"1\"").ShouldRefuse(412, "stale-version");
        (await app.App.Facts<StandardExplained>()).Count.ShouldBe(2);
    }

    private static async Task<Guid> Standard(InitiativesApp app)
    {
        var id = (await app.AddFacility()).Id;
        await app.PostLevel(id, Asks()).Read<FacilityView>();
        return id;
    }

    private static Task<IReadOnlyList<ExplanationView>> List(InitiativesApp app, Guid id, bool standing) =>
        app.Anybody.Pages<ExplanationView>($"/initiatives/v1/explanations?facilityId={id}&standing={standing}");
}
