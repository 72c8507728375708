using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What exists already is pointed at, and nothing is forbidden by it.</summary>
public sealed class RelatedTests
{
    private const string Pay = "onlinebetalingcomponent",
        Print = "documentcreatiecomponent";

    [Theory, EveryDatabase]
    public async Task Initiatives_of_the_same_need_component_or_words_are_shown_and_drafts_are_not(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed(Utrecht, "Parkeervergunning voor bewoners");
        var own = await Submit(app, need.Id, "Parkeren voor bewoners", Pay);
        var sibling = await Submit(app, need.Id, "Vergunning aan huis");
        var component = await Submit(app, (await app.RecordNeed(Delft, "Begraven")).Id, "Leges betalen", Pay);
        var alike = await Submit(app, (await app.RecordNeed(Almere, "Parkeervergunning voor mantelzorgers")).Id, "Mantelzorg parkeert");
        await Draft(app, need.Id, "Ongezien", Pay);
        await Submit(app, (await app.RecordNeed(Zwolle, "Zwemles")).Id, "Iets heel anders", Print);

        var related = await Of(app, own);

        related
            .Select(one => (one.Id, Reasons(one)))
            .ShouldBe([(sibling, "SameNeed"), (component, "SameComponent"), (alike, "LikeWords")], ignoreOrder: false);
        related.Single(one => one.Id == component).ComponentKeys.ShouldBe([Pay]);
        related.ShouldAllBe(one => one.Kind == RelatedKind.Initiative && one.Status == InitiativeStatus.Submitted);
    }

    [Theory, EveryDatabase]
    public async Task Facilities_that_fill_the_same_component_come_first_until_they_end(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var own = await Submit(app, (await app.RecordNeed()).Id, "Betalen aan de balie", Pay);
        var facility = await app.AddFacility(FacilityCalls.TakenIn("Betaalstraat") with { ComponentKeys = [Pay, Print] });
        await app.AddFacility(FacilityCalls.TakenIn("Iets anders") with { ComponentKeys = [Print] });
        var found = (await Of(app, own)).ShouldHaveSingleItem();
        (found.Kind, found.Id, found.Title, found.FacilityPhase).ShouldBe(
            (RelatedKind.Facility, facility.Id, "Betaalstraat", FacilityPhase.Operations)
        );
        found.ComponentKeys.ShouldBe([Pay]);
    }

    [Fact]
    public async Task Who_writes_sees_what_runs_and_not_what_came_to_nothing()
    {
        await using var app = await Start();
        var need = await app.RecordNeed(Utrecht, "Parkeervergunning voor bewoners");
        var running = await Submit(app, need.Id, "Parkeren voor bewoners", Pay);
        var ended = await Submit(app, need.Id, "Parkeren te voet", Pay);
        await app.PostInitiativeWithdrawal(ended).Read<InitiativeView>();

        (await Ids("title=Zwembad&components=onlinebetalingcomponent")).ShouldBe([running]);
        (await Ids("title=Bewoners%20vragen%20een%20parkeervergunning")).ShouldBe([running]);
        (await Ids($"title=Zwembad&needId={need.Id}")).ShouldBe([running]);
        (await Ids("title=Zwembad")).ShouldBeEmpty();
        (await Of(app, running)).Single().Status.ShouldBe(InitiativeStatus.Withdrawn, "the initiative itself shows what ended too");

        async Task<IEnumerable<Guid>> Ids(string query) =>
            (await app.Anybody.Fetch<RelatedView[]>($"/initiatives/v1/initiatives/existing?{query}")).Select(one => one.Id);
    }

    [Fact]
    public async Task A_need_that_was_merged_counts_as_the_same()
    {
        await using var app = await Start();
        var (one, other) = (await app.RecordNeed(Utrecht, "Laadpalen"), await app.RecordNeed(Utrecht, "Hondenbelasting"));
        var (first, second) = (await Submit(app, one.Id, "Laadpalen op straat"), await Submit(app, other.Id, "Honden in beeld"));
        await app.PostMergeProposal(one.Id, other.Id).Read<NeedMergeView>();
        Reasons((await Of(app, first)).Single(found => found.Id == second)).ShouldBe("SameNeed");
        Reasons((await Of(app, second)).Single(found => found.Id == first)).ShouldBe("SameNeed");
    }

    [Fact]
    public async Task What_is_related_to_a_draft_is_for_who_sees_it()
    {
        await using var app = await Start();
        var draft = await Draft(app, (await app.RecordNeed()).Id, "Ongezien", Pay);
        await app.Anybody.GetAsync($"/initiatives/v1/initiatives/{draft}/related").ShouldRefuse(404, "not-found");
        await app.Officer(Delft).GetAsync($"/initiatives/v1/initiatives/{draft}/related").ShouldRefuse(404, "not-found");
        (await app.Officer(Utrecht).Fetch<RelatedView[]>($"/initiatives/v1/initiatives/{draft}/related")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "title required")]
    [InlineData("title=ab", "title length")]
    [InlineData("title=Balie&components=niets", "components unknown")]
    [InlineData("title=Balie&needId=x", "needId format")]
    public async Task A_wrong_question_is_refused(string query, string fault)
    {
        await using var app = await Start();
        await app.Anybody.GetAsync($"/initiatives/v1/initiatives/existing?{query}").ShouldRefuse(400, "invalid-request", fault);
    }

    private static async Task<Guid> Draft(InitiativesApp app, Guid need, string title, params string[] components) =>
        (
            await app.Officer(Utrecht)
                .SendBody(
                    "POST",
                    "/initiatives/v1/initiatives",
                    Plan(need) with
                    {
                        Plan = ScaledUp with { Title = title, SocietalGoal = "Iedereen weet het.", ComponentKeys = components },
                    }
                )
                .Read<InitiativeView>(HttpStatusCode.Created)
        ).Id;

    private static async Task<Guid> Submit(InitiativesApp app, Guid need, string title, params string[] components)
    {
        var id = await Draft(app, need, title, components);
        await app.PostSubmission(id).Read<InitiativeView>();
        return id;
    }

    private static Task<RelatedView[]> Of(InitiativesApp app, Guid id) =>
        app.Anybody.Fetch<RelatedView[]>($"/initiatives/v1/initiatives/{id}/related");

    private static string Reasons(RelatedView one) => string.Join(' ', one.Reasons);
}
