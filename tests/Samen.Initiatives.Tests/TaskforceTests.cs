using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>The Taskforce advises, but not on what is a member's own.</summary>
public sealed class TaskforceTests
{
    [Theory, EveryDatabase]
    public async Task An_endorsement_carries_the_figures_and_the_reason(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.In(InitiativeStatus.Submitted)).Id;
        (await app.PostAdvice(id, Verdict.Endorse).Read<InitiativeView>()).Status.ShouldBe(InitiativeStatus.Endorsed);
        (await app.App.Facts<InitiativeEndorsed>()).ShouldBe([
            new InitiativeEndorsed(id, "Samen één loket", Utrecht, 250_000_000, 60_000_000, "De Taskforce heeft het besproken."),
        ]);
    }

    [Theory, EveryDatabase]
    public async Task A_returned_initiative_is_revised_submitted_and_advised_again(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.In(InitiativeStatus.Returned)).Id;
        (await app.PutRevision(id).Read<InitiativeView>()).Status.ShouldBe(InitiativeStatus.Returned);
        await app.PostSubmission(id).Read<InitiativeView>();
        await app.PostAdvice(id, Verdict.Decline).Read<InitiativeView>();
        var trace = await app.Trace(id);
        trace
            .Advice.Select(a => (a.Verdict, a.Reason))
            .ShouldBe([(Verdict.Return, "De Taskforce heeft het besproken."), (Verdict.Decline, "De Taskforce heeft het besproken.")]);
        trace.Initiative.Status.ShouldBe(InitiativeStatus.Declined);
        (await app.App.Facts())
            .Where(f => f.Subject == $"initiatives/{id}")
            .Select(f => f.Type.Split('.')[3])
            .ShouldBe([
                "initiative-started",
                "initiative-submitted",
                "initiative-returned",
                "initiative-revised",
                "initiative-submitted",
                "initiative-declined",
            ]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public async Task A_member_does_not_advise_on_an_initiative_of_the_own_municipality(bool? setting)
    {
        await using var app = await Start(membersAdviseOnOwn: setting);
        var id = (await app.StartInitiative(Utrecht, Groningen)).Id;
        await app.PostSubmission(id).Read<InitiativeView>();
        var before = await app.Snapshot();
        await app.PostAdvice(id, Verdict.Endorse, memberOf: Utrecht).ShouldRefuse(403, "own-initiative");
        await app.PostAdvice(id, Verdict.Decline, memberOf: Groningen).ShouldRefuse(403, "own-initiative");
        (await app.Snapshot()).ShouldBe(before);
        // Where it is proven is not whose it is.
        (await app.PostAdvice(id, Verdict.Endorse, memberOf: Delft)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task With_the_setting_a_member_does()
    {
        await using var app = await Start(membersAdviseOnOwn: true);
        var id = (await app.In(InitiativeStatus.Submitted)).Id;
        (await app.PostAdvice(id, Verdict.Endorse, memberOf: Utrecht).Read<InitiativeView>()).Status.ShouldBe(InitiativeStatus.Endorsed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_member_of_the_chain_partners_has_no_municipality_and_always_may(bool setting)
    {
        await using var app = await Start(membersAdviseOnOwn: setting);
        var id = (await app.In(InitiativeStatus.Submitted)).Id;
        (await app.PostAdvice(id, Verdict.Return).Read<InitiativeView>()).Status.ShouldBe(InitiativeStatus.Returned);
    }

    [Theory, EveryDatabase]
    public async Task Of_advices_at_the_same_moment_one_counts(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.In(InitiativeStatus.Submitted)).Id;
        var answers = await Task.WhenAll(
            Enum.GetValues<Verdict>().SelectMany(v => Enumerable.Repeat(v, 3)).Select(v => app.PostAdvice(id, v))
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(8);
        (await app.Trace(id)).Advice.Count.ShouldBe(1);
    }
}
