using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>An opening or a decision that is annulled, and what follows from it here.</summary>
public class AnnulmentTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    [Theory, EveryDatabase]
    public async Task Ballots_of_an_annulled_opening_no_longer_count_and_are_kept(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var item = await samen.Opened();
        await samen.Cast(item.Id, "GM0363", Vote.Against).Read<BallotView>();
        await samen.Cast(item.Id, "GM0363", Vote.For).Read<BallotView>();
        var annulled = await samen.AnnulOpening(item.Id).Read<AgendaItemView>();
        (annulled.Status, annulled.OpenedAt, annulled.RuleSet, annulled.EntitledWeight).ShouldBe((ItemStatus.Placed, null, null, null));
        (await samen.Get<TurnoutView>($"{Items}/{item.Id}/turnout")).Municipalities.ShouldBe(0);
        (await samen.Annulments(item.Id))
            .Single()
            .ShouldSatisfyAllConditions(
                a => (a.Number, a.Step, a.Reason, a.Municipalities).ShouldBe((1, AnnulledStep.Opening, Because.Reason, 1)),
                a => (a.OpenedAt, a.Outcome, a.Bundle).ShouldBe((item.OpenedAt, null, null))
            );
        (await Kept(samen, item.Id)).ShouldBe(["Against 0", "For 1"]);
        (await samen.App.Facts<ItemOpeningAnnulled>()).Single(f => f.ItemId == item.Id).InitiativeId.ShouldBe(item.InitiativeId);
        // Opened again, nothing has been cast.
        (await samen.Open(item.Id)).EntitledMunicipalities.ShouldBe(355);
        await samen.Cast(item.Id, "GM0363", Vote.Against).Read<BallotView>();
        (await samen.Close(item.Id)).Outcome.ShouldBe(ItemOutcome.Rejected);
    }

    [Theory, EveryDatabase]
    public async Task An_annulled_decision_keeps_its_signed_result_and_the_second_one_wins(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var closed = await Adopted(samen);
        var bundle = await samen.Get<ResultBundleView>($"{Items}/{closed.Id}/result-bundle");
        var annulled = await samen.AnnulClosing(closed.Id).Read<AgendaItemView>();
        (annulled.Status, annulled.Outcome, annulled.Result, annulled.ClosedAt).ShouldBe((ItemStatus.Placed, null, null, null));
        await samen.Everybody.GetAsync($"{Items}/{closed.Id}/result-bundle").ShouldRefuse(404, "not-found");
        (await samen.Annulments(closed.Id))
            .Single()
            .ShouldSatisfyAllConditions(
                a => (a.Outcome, a.VoteGoesOn, a.Manner).ShouldBe((ItemOutcome.Adopted, false, DecisionManner.Vote)),
                a => a.Bundle!.Signature.ShouldBe(bundle.Signature)
            );
        await samen.Open(closed.Id);
        await samen.Cast(closed.Id, "GM0363", Vote.Against).Read<BallotView>();
        (await samen.Close(closed.Id)).Outcome.ShouldBe(ItemOutcome.Rejected);
        (await samen.Get<ResultBundleView>($"{Items}/{closed.Id}/result-bundle")).Result.Outcome.ShouldBe(ItemOutcome.Rejected);
        var facts = (await samen.App.Facts()).Where(f => f.Subject == $"agenda-items/{closed.Id}").Select(f => f.Type.Split('.')[^2]);
        facts.TakeLast(5).ShouldBe(["item-opened", "item-closed", "item-closing-annulled", "item-opened", "item-closed"]);
    }

    [Theory, EveryDatabase]
    public async Task A_closing_that_was_proposed_ends_with_the_opening_that_is_annulled(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var item = (await samen.Opened()).Id;
        await samen.Cast(item, "GM0088", Vote.For).Read<BallotView>();
        (await samen.Closing(item, 1).Read<AgendaItemView>()).ProposedDecision.ShouldNotBeNull();
        var annulled = await samen.AnnulOpening(item).Read<AgendaItemView>();
        (annulled.Status, annulled.ProposedDecision).ShouldBe((ItemStatus.Placed, null));
        var closing = new CloseItemRequest { VotesCast = 1 };
        await samen.Deputy.SendBody("POST", $"{Items}/{item}/closing", closing).ShouldRefuse(409, "wrong-state");
        // Nor is it confirmed in the next vote: the deputy is then the first to propose.
        await samen.Open(item);
        await samen.Cast(item, "GM0088", Vote.For).Read<BallotView>();
        (await samen.Deputy.Act<AgendaItemView>($"{Items}/{item}/closing", closing)).Status.ShouldBe(ItemStatus.Open);
        (await samen.Closing(item, 1).Read<AgendaItemView>()).Status.ShouldBe(ItemStatus.Closed);
        (await samen.App.Facts<ItemClosed>()).Count(f => f.ItemId == item).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_vote_that_was_closed_too_early_goes_on_with_its_ballots_on_the_same_day(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var closed = await Adopted(samen);
        var open = await samen.AnnulClosing(closed.Id, voteGoesOn: true).Read<AgendaItemView>();
        (open.Status, open.OpenedAt, open.Outcome).ShouldBe((ItemStatus.Open, closed.OpenedAt, null));
        await samen.Cast(closed.Id, "GM0599", Vote.For).Read<BallotView>();
        (await samen.Close(closed.Id)).Result!.WeightFor.ShouldBe(150);
        (await samen.AnnulClosing(closed.Id).Read<AgendaItemView>()).Status.ShouldBe(ItemStatus.Placed);
        (await samen.Annulments(closed.Id)).Select(a => (a.Number, a.VoteGoesOn, a.Municipalities)).ShouldBe([(1, true, 1), (2, false, 2)]);
    }

    [Fact]
    public async Task The_vote_does_not_go_on_after_its_day_and_nothing_is_annulled_after_the_term()
    {
        await using var samen = await Start();
        var clock = samen.App.Clock;
        clock.MoveTo(new DateTimeOffset(2020, 9, 25, 10, 0, 0, TimeSpan.Zero));
        var (closed, open) = (await Adopted(samen), await samen.Opened());
        clock.Advance(TimeSpan.FromHours(12)); // Midnight in the Netherlands.
        await samen.AnnulClosing(closed.Id, voteGoesOn: true).ShouldRefuse(409, "voting-over");
        // Ten working days after Friday 25 September: the end of Friday 9 October.
        clock.MoveTo(new DateTimeOffset(2020, 10, 9, 21, 58, 0, TimeSpan.Zero));
        (await samen.Item(open.Id)).AllowedActions.ShouldContain("AnnulOpening");
        clock.Advance(TimeSpan.FromMinutes(2));
        await samen.AnnulClosing(closed.Id).ShouldRefuse(409, "annulment-over");
        await samen.AnnulOpening(open.Id).ShouldRefuse(409, "annulment-over");
        (await samen.Item(closed.Id)).AllowedActions.ShouldNotContain("AnnulClosing");
        (await samen.Item(open.Id)).AllowedActions.ShouldNotContain("AnnulOpening");
    }

    [Fact]
    public async Task An_acclamation_with_its_declaration_is_annulled_to_the_agenda_and_never_votes_on()
    {
        var samen = await shared.On();
        var item = await samen.Placed();
        await samen.Acclaim(item.Id);
        await samen.Secretary.Act<AgendaItemView>($"{Items}/{item.Id}/declaration");
        await samen.AnnulClosing(item.Id, voteGoesOn: true).ShouldRefuse(409, "voting-over");
        var annulled = await samen.AnnulClosing(item.Id).Read<AgendaItemView>();
        (annulled.Status, annulled.Manner, annulled.DeclaredAt).ShouldBe((ItemStatus.Placed, null, null));
        (await samen.Acclaim(item.Id)).Outcome.ShouldBe(ItemOutcome.Adopted);
    }

    [Fact]
    public async Task Amendments_that_were_taken_over_leave_the_text_when_the_opening_is_annulled()
    {
        var samen = await shared.On();
        var (item, amendment) = await Adapted(samen, ItemKind.Proposal);
        (await samen.Place(item.Id, new PlaceItemRequest { AssemblyId = (await samen.Convened()).Id })).Status.ShouldBe(ItemStatus.Placed);
        (await samen.Open(item.Id)).Text!.ShouldContain("Overgenomen amendement");
        (await samen.AnnulOpening(item.Id).Read<AgendaItemView>()).Text.ShouldBe(item.Text);
        // The board may reconsider, and the next vote has another option.
        await samen.Secretary.Put<AmendmentView>(
            $"{Items}/{item.Id}/amendments/{amendment}/status",
            new DisposeAmendmentRequest { Status = AmendmentStatus.Beside }
        );
        (await samen.Open(item.Id)).Options.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(ItemKind.Proposal)]
    [InlineData(ItemKind.Motion)]
    public async Task They_are_in_what_is_decided_without_a_vote_as_well_and_leave_it_likewise(ItemKind kind)
    {
        var samen = await shared.On();
        var (item, _) = await Adapted(samen, kind);
        var decided = kind == ItemKind.Motion ? await samen.TakeOver(item.Id) : await samen.Acclaim(item.Id);
        decided.Text.ShouldBe($"{item.Text}\n\nOvergenomen amendement \"Zuiniger\": Het voorstel luidt anders.");
        (await samen.AnnulClosing(item.Id).Read<AgendaItemView>()).Text.ShouldBe(item.Text);
    }

    /// <summary>An item with an amendment that the board took over.</summary>
    private static async Task<(AgendaItemView Item, Guid Amendment)> Adapted(MunicipalitiesApp samen, ItemKind kind)
    {
        var assembly = await samen.Coming();
        var item =
            kind == ItemKind.Motion
                ? await samen.Secretary.Create<AgendaItemView>(Items, Motion("GM0088", assembly))
                : await samen.Drafted(kind, "Een nieuwe standaard", assembly);
        var amendment = await samen.Amended(item.Id, "GM0363", "Zuiniger");
        var disposing = new DisposeAmendmentRequest { Status = AmendmentStatus.TakenOver };
        await samen.Secretary.Put<AmendmentView>($"{Items}/{item.Id}/amendments/{amendment.Id}/status", disposing);
        return (item, amendment.Id);
    }

    [Fact]
    public async Task The_assembly_of_an_annulled_opening_can_be_put_right_again()
    {
        var samen = await shared.On();
        var item = await samen.Opened();
        var path = $"{Assemblies}/{item.AssemblyId}";
        await samen.Put(path, Elsewhere).ShouldRefuse(409, "votes-begun");
        await samen.AnnulOpening(item.Id).Read<AgendaItemView>();
        (await samen.Secretary.Put<AssemblyView>(path, Elsewhere)).Place.ShouldBe("Utrecht");
    }

    [Fact]
    public async Task A_motion_is_no_longer_carried_out_until_it_is_adopted_again()
    {
        var samen = await shared.On();
        var motion = await AdoptedMotion(samen);
        var execution = $"{Items}/{motion}/execution";
        await samen.Secretary.Put<MotionView>(execution, new AssignMotionRequest { Owner = "Bestuur", DueOn = Date.AddDays(60) });
        await samen.AnnulClosing(motion).Read<AgendaItemView>();
        await samen.Everybody.GetAsync(execution).ShouldRefuse(404, "not-found");
        await samen.Acclaim(motion);
        (await samen.Get<MotionView>(execution)).Status.ShouldBe(MotionStatus.Unassigned);
    }

    [Fact]
    public async Task A_motion_that_was_reported_on_stands()
    {
        var samen = await shared.On();
        var motion = await AdoptedMotion(samen);
        var execution = $"{Items}/{motion}/execution";
        await samen.Secretary.Put<MotionView>(execution, new AssignMotionRequest { Owner = "Bestuur", DueOn = Date.AddDays(60) });
        var report = new ReportMotionRequest { Text = "Het bestuur is ermee bezig.", Status = MotionStatus.Open };
        await samen.Secretary.Act<MotionView>($"{execution}/reports", report);
        await samen.AnnulClosing(motion).ShouldRefuse(409, "built-upon");
        (await samen.Item(motion)).Outcome.ShouldBe(ItemOutcome.Adopted);
    }

    [Fact]
    public async Task What_was_not_voted_on_or_was_only_reported_is_not_annulled()
    {
        var samen = await shared.On();
        var placed = await samen.Placed();
        await samen.AnnulOpening(placed.Id).ShouldRefuse(409, "wrong-state");
        await samen.AnnulClosing(placed.Id).ShouldRefuse(409, "wrong-state");
        var reported = await samen.Secretary.Create<AgendaItemView>(
            $"{Items}/reported",
            Reporting(placed.AssemblyId!.Value, "Een besluit van elders")
        );
        reported.AllowedActions.ShouldNotContain("AnnulClosing");
        await samen.AnnulClosing(reported.Id).ShouldRefuse(409, "reported-only");
    }

    [Theory]
    [InlineData("opening")]
    [InlineData("closing")]
    public async Task Only_the_secretary_annuls_with_a_reason_and_the_version_that_was_read(string step)
    {
        var samen = await shared.On();
        var item = step == "opening" ? await samen.Opened() : await Adopted(samen);
        var path = $"{Items}/{item.Id}/{step}/annulment";
        await samen.Officer("GM0363").SendBody("POST", path, Because, "*").ShouldRefuse(403, "forbidden");
        await samen.Voter("GM0363").SendBody("POST", path, Because, "*").ShouldRefuse(403, "forbidden");
        await samen.Everybody.SendBody("POST", path, Because, "*").ShouldRefuse(401, "unauthenticated");
        await samen.Secretary.SendBody("POST", path, Because).ShouldRefuse(428, "precondition-required");
        await samen.Secretary.SendBody("POST", path, Because, "\"1\"").ShouldRefuse(412, "stale-version");
        await samen.Secretary.SendBody("POST", path, new ReasonRequest { Reason = "Nee" }, "*").ShouldRefuse(400, "invalid-request");
        await samen.Secretary.SendBody("POST", path, null, "*").ShouldRefuse(400, "invalid-request");
        var unknown = path.Replace($"{item.Id}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal);
        await samen.Secretary.SendBody("POST", unknown, Because, "*").ShouldRefuse(404, "not-found");
        (await samen.Annulments(item.Id)).ShouldBeEmpty();
    }

    private static readonly ReviseAssemblyRequest Elsewhere = new()
    {
        Date = Date,
        Place = "Utrecht",
        ReferenceDate = ReferenceDate,
        Reason = "De zaal is op die dag niet vrij.",
    };

    /// <summary>An item that Amsterdam adopted by itself.</summary>
    private static async Task<AgendaItemView> Adopted(MunicipalitiesApp samen)
    {
        var item = await samen.Opened();
        await samen.Cast(item.Id, "GM0363", Vote.For).Read<BallotView>();
        return await samen.Close(item.Id);
    }

    private static async Task<Guid> AdoptedMotion(MunicipalitiesApp samen)
    {
        var motion = await samen.Secretary.Create<AgendaItemView>(Items, Motion("GM0363", (await samen.Convened()).Id));
        return (await samen.Acclaim(motion.Id)).Id;
    }

    /// <summary>The ballots of annulled votes on an item, as option and how often it replaced one.</summary>
    private static async Task<IReadOnlyList<string>> Kept(MunicipalitiesApp samen, Guid item)
    {
        await using var reading = await samen.Database.Read(default);
        return await reading.Many<string>(
            """
            SELECT option_key || ' ' || replaced
            FROM annulled_ballot
            WHERE item_id = @Id
            ORDER BY replaced
            """,
            new { Id = item }
        );
    }
}
