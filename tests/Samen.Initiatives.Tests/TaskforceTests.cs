using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>The advice is that of the Taskforce: with a quorum, as the views lead to it, and not on what is a member's own.</summary>
public sealed class TaskforceTests
{
    [Theory, EveryDatabase]
    public async Task An_endorsement_carries_the_figures_and_the_reason(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.In(InitiativeStatus.Submitted)).Id;
        (await app.Taskforce.Advise(id, Verdict.Endorse)).Status.ShouldBe(InitiativeStatus.Endorsed);
        var told = (await app.App.Facts<InitiativeEndorsed>()).Single();
        (told.Title, told.LeadMunicipality, told.OneOffCents, told.YearlyCents, told.Reason, told.StartYear).ShouldBe(
            ("Samen één loket", Utrecht, 250_000_000, 60_000_000, "De Taskforce heeft het besproken.", 2027)
        );
        told.Costs.Sum(cost => cost.Cents).ShouldBe(310_000_000);
    }

    [Theory, EveryDatabase]
    public async Task A_returned_initiative_is_revised_submitted_and_advised_again(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.In(InitiativeStatus.Returned)).Id;
        (await app.PutRevision(id).Read<InitiativeView>()).Status.ShouldBe(InitiativeStatus.Returned);
        await app.PostSubmission(id).Read<InitiativeView>();
        await app.Taskforce.Advise(id, Verdict.Decline);
        var trace = await app.Trace(id);
        trace.Advice.Select(a => a.Verdict).ShouldBe([Verdict.Return, Verdict.Decline]);
        (trace.Initiative.Status, trace.Waiting).ShouldBe((InitiativeStatus.Declined, null));
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

    [Theory, EveryDatabase]
    public async Task The_advice_says_who_wanted_what_and_who_abstained_from_what_is_their_own(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.In(InitiativeStatus.Submitted)).Id;
        var own = await app.Sit("own", Utrecht);
        await app.Sit("for", Delft);
        await app.Sit("against", Zwolle);
        await app.Sit("away", Almere);
        await app.Taskforce.Prepare();
        var item = await app.Taskforce.ItemOf(id);
        await app.GiveView("own", item, Stance.Endorse).ShouldRefuse(403, "own-initiative");
        await app.GiveView("own", item, Stance.Abstain).Read<TaskforceItemView>();
        await app.GiveView("for", item, Stance.Endorse).Read<TaskforceItemView>();
        await app.GiveView("against", item, Stance.Decline).Read<TaskforceItemView>();
        await app.GiveView("against", item, Stance.Return).Read<TaskforceItemView>();
        await app.GiveView("chair", item, Stance.Endorse).Read<TaskforceItemView>();
        await app.Advise(item, Verdict.Return).ShouldRefuse(409, "not-the-outcome");
        var said = Testing.Taskforce.Advice(Verdict.Endorse) with { MinorityView = "Een lid wil eerst een proef." };
        await app.Chair.SendBody("POST", $"{Testing.Taskforce.Items}/{item}/advice", said).Read<InitiativeView>();
        var advice = (await app.Trace(id)).Advice.Single();
        (advice.SeatsTakingPart, advice.SeatsFilled, advice.MinorityView).ShouldBe((4, 5, "Een lid wil eerst een proef."));
        advice.Stances.ShouldBe([new(Stance.Endorse, 2), new(Stance.Return, 1), new(Stance.Abstain, 1)]);
        advice.OwnSeats.ShouldBe([new(own.Id, SeatBackground.MunicipalSecretary, $"Gemeente {Utrecht}")]);
    }

    [Theory]
    [InlineData(2, 1, true)]
    [InlineData(3, 1, false)]
    [InlineData(3, 2, true)]
    [InlineData(4, 1, false)]
    public async Task More_than_half_of_the_filled_seats_are_present_or_have_a_view(int others, int present, bool enough)
    {
        await using var app = await Start();
        var id = (await app.In(InitiativeStatus.Submitted)).Id;
        await app.Taskforce.Prepare();
        var seats = new List<Guid>();
        for (var i = 0; i < others; i++)
            seats.Add((await app.Sit($"member-{i}", Delft)).Id);
        var meeting = (await app.Anybody.Fetch<MeetingView[]>(Testing.Taskforce.Meetings)).Single();
        await app.Chair.Put<MeetingView>(
            $"{Testing.Taskforce.Meetings}/{meeting.Id}/attendance",
            new AttendanceRequest { SeatIds = [.. seats.Take(present)] }
        );
        var answer = app.Taskforce.Post(id, Verdict.Endorse);
        if (enough)
            (await answer.Read<InitiativeView>()).Status.ShouldBe(InitiativeStatus.Endorsed);
        else
            await answer.ShouldRefuse(409, "too-few-members");
    }

    [Theory]
    [InlineData("Majority", "Endorse Endorse Return", "Endorse")]
    [InlineData("Majority", "Endorse Return", "Endorse")]
    [InlineData("Majority", "Abstain Endorse Return", "")]
    [InlineData("Majority", "Abstain", "")]
    [InlineData("Majority", "Decline Endorse Return Return", "Return")]
    [InlineData("Unanimity", "Endorse Endorse Abstain", "Endorse")]
    [InlineData("Unanimity", "Endorse Endorse Return", "")]
    [InlineData("Consensus", "Return Endorse Abstain", "Endorse Return")]
    public void The_views_lead_to_an_advice_by_the_rule(string rule, string stances, string outcomes)
    {
        var seats = stances.Split(' ').Select(stance => new TaskforceOpinion { SeatId = NewId(), Stance = Enum.Parse<Stance>(stance) });
        TaskforceOpinion[] opinions = [.. seats];
        var settings = new TaskforceSettings { Rule = Enum.Parse<AdviceRule>(rule) };
        // The first one chairs.
        string.Join(' ', settings.Outcomes(opinions, opinions[0].SeatId)).ShouldBe(outcomes);
    }

    [Fact]
    public async Task With_the_setting_a_member_has_a_view_of_what_is_their_own()
    {
        await using var app = await Start(settings: ("Taskforce:MembersAdviseOnOwnInitiatives", "true"));
        var id = (await app.In(InitiativeStatus.Submitted)).Id;
        await app.Sit("own", Utrecht);
        var item = await app.Taskforce.ItemOf(id);
        var seen = await app.GiveView("own", item, Stance.Decline).Read<TaskforceItemView>();
        (seen.IsOwn, seen.MustAbstain, seen.Views.Single().Stance).ShouldBe((true, false, Stance.Decline));
    }

    [Fact]
    public async Task A_member_sees_the_views_of_others_after_giving_one()
    {
        await using var app = await Start();
        var item = await app.Taskforce.ItemOf((await app.In(InitiativeStatus.Submitted)).Id);
        await app.Taskforce.Prepare();
        await app.Sit("first", Delft);
        await app.Sit("second", Zwolle);
        await app.GiveView("first", item, Stance.Endorse).Read<TaskforceItemView>();
        async Task<(int, int)> Seen(HttpClient by)
        {
            var view = await by.Fetch<TaskforceItemView>($"{Testing.Taskforce.Items}/{item}");
            return (view.ViewsGiven, view.Views.Count);
        }
        (await Seen(app.Anybody)).ShouldBe((1, 0));
        (await Seen(app.Admin)).ShouldBe((1, 0));
        (await Seen(app.Member("second"))).ShouldBe((1, 0));
        (await Seen(app.Chair)).ShouldBe((1, 1));
        await app.GiveView("second", item, Stance.Return).Read<TaskforceItemView>();
        (await Seen(app.Member("second"))).ShouldBe((2, 2));
        // Whose term is over sees nothing any more.
        app.App.Clock.Advance(TimeSpan.FromDays(365 * 5));
        (await Seen(app.Member("second"))).ShouldBe((2, 0));
        await app.GiveView("second", item, Stance.Endorse).ShouldRefuse(403, "no-seat");
    }

    [Fact]
    public async Task After_the_advice_no_view_changes()
    {
        await using var app = await Start();
        var id = (await app.In(InitiativeStatus.Submitted)).Id;
        var item = await app.Taskforce.ItemOf(id);
        await app.Taskforce.Advise(id, Verdict.Return);
        await app.GiveView("chair", item, Stance.Endorse).ShouldRefuse(409, "wrong-state");
        await app
            .Chair.SendBody("PUT", $"{Testing.Taskforce.Items}/{item}/priority", new GivePriorityRequest { Priority = 1 })
            .ShouldRefuse(409, "wrong-state");
        await app.Advise(item, Verdict.Endorse).ShouldRefuse(409, "wrong-state");
    }

    [Theory, EveryDatabase]
    public async Task What_the_owners_withdraw_waits_no_longer(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.In(InitiativeStatus.Submitted)).Id;
        await app.Taskforce.Prepare();
        var item = await app.Taskforce.ItemOf(id);
        await app.PostInitiativeWithdrawal(id).Read<InitiativeView>();
        (await app.Trace(id)).Waiting.ShouldBeNull();
        await app.GiveView("chair", item, Stance.Endorse).ShouldRefuse(409, "wrong-state");
        (await app.Chair.Fetch<TaskforceItemView>($"{Testing.Taskforce.Items}/{item}")).MeetingId.ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task Of_advices_at_the_same_moment_one_counts(DatabaseKind kind)
    {
        await using var app = await Start(kind, ("Taskforce:Rule", "Consensus"));
        var id = (await app.In(InitiativeStatus.Submitted)).Id;
        await app.Taskforce.Prepare();
        var item = await app.Taskforce.ItemOf(id);
        await app.Sit("other", Delft);
        await app.GiveView("chair", item, Stance.Endorse).Read<TaskforceItemView>();
        await app.GiveView("other", item, Stance.Decline).Read<TaskforceItemView>();
        var answers = await Task.WhenAll(
            Enumerable.Repeat(new[] { Verdict.Endorse, Verdict.Decline }, 4).SelectMany(v => v).Select(v => app.Advise(item, v))
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(7);
        (await app.Trace(id)).Advice.Count.ShouldBe(1);
    }
}
