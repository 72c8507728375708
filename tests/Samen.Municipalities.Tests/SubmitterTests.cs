using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Municipalities that submit a motion or an amendment together.</summary>
public class SubmitterTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    [Theory, EveryDatabase]
    public async Task A_motion_has_its_submitters_in_order_wherever_it_is_read(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        string[] three = ["GM0363", "GM0088", "GM0014"];
        var motion = await Moved(samen, three);
        motion.Submitters.ShouldBe(three);
        (await samen.App.Facts<ItemDrafted>()).Single(f => f.ItemId == motion.Id).Submitters.ShouldBe(three);
        var parts = await samen.Secretary.Act<AgendaItemView[]>(
            $"{Items}/{motion.Id}/parts",
            new SplitItemRequest { Parts = [new() { Title = "Eerste deel" }, new() { Title = "Tweede deel" }] }
        );
        parts.ShouldAllBe(part => part.Submitters.SequenceEqual(three));
        (await samen.TakeOver(parts[0].Id)).Submitters.ShouldBe(three);
        (await samen.Get<AgendaItemView[]>($"{Items}?assemblyId={motion.AssemblyId}")).ShouldAllBe(i => i.Submitters.SequenceEqual(three));
        (await samen.Get<MotionView>($"{Items}/{parts[0].Id}/execution")).Submitters.ShouldBe(three);
    }

    [Theory, EveryDatabase]
    public async Task Municipalities_co_submit_a_motion_and_take_that_back_for_themselves(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var motion = (await Moved(samen, "GM0088")).Id;
        await Add(samen.Officer("GM0363"), motion, "GM0014").ShouldRefuse(403, "not-your-municipality");
        (await Add(samen.Officer("GM0363"), motion, "GM0363").Read<AgendaItemView>()).Submitters.ShouldBe(["GM0088", "GM0363"]);
        (await Add(samen.Secretary, motion, "GM0014").Read<AgendaItemView>()).Submitters.ShouldBe(["GM0088", "GM0363", "GM0014"]);
        await Add(samen.Officer("GM0363"), motion, "GM0363").ShouldRefuse(409, "already-submitter");
        await Remove(samen.Officer("GM0363"), motion, "GM0014").ShouldRefuse(403, "not-your-municipality");
        // When the first one goes the next one leads, and may do what the lead may.
        (await Remove(samen.Officer("GM0088"), motion, "GM0088").Read<AgendaItemView>()).Submitters.ShouldBe(["GM0363", "GM0014"]);
        await Remove(samen.Secretary, motion, "GM0088").ShouldRefuse(404, "not-found");
        await samen.Officer("GM0014").SendBody("POST", $"{Items}/{motion}/withdrawal", Because).ShouldRefuse(403, "not-your-municipality");
        await Remove(samen.Secretary, motion, "GM0014").Read<AgendaItemView>();
        await Remove(samen.Officer("GM0363"), motion, "GM0363").ShouldRefuse(409, "last-submitter");
        (await samen.App.Facts<ItemCoSubmitted>())
            .Where(f => f.ItemId == motion)
            .Select(f => string.Join(' ', f.Submitters))
            .ShouldBe(["GM0088 GM0363", "GM0088 GM0363 GM0014", "GM0363 GM0014", "GM0363"]);
        (await samen.Officer("GM0363").Act<AgendaItemView>($"{Items}/{motion}/withdrawal", Because)).Submitters.ShouldBe(["GM0363"]);
    }

    [Fact]
    public async Task Once_the_vote_is_open_and_for_what_is_no_motion_nobody_co_submits()
    {
        var samen = await shared.On();
        var assembly = await samen.Coming();
        var proposal = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", assembly);
        await Add(samen.Officer("GM0363"), proposal.Id, "GM0363").ShouldRefuse(409, "not-a-motion");
        (await samen.Item(proposal.Id)).AllowedActions.ShouldNotContain("CoSubmit");
        var motion = await Moved(samen, "GM0088", "GM0363");
        motion.AllowedActions.ShouldContain("CoSubmit");
        await Add(samen.Secretary, motion.Id, "GM9999").ShouldRefuse(400, "invalid-request", "/municipalityCode unknown");
        await Add(samen.Secretary, motion.Id, "GM0003").ShouldRefuse(400, "invalid-request", "/municipalityCode not-in-existence");
        await samen.Open(motion.Id);
        await Add(samen.Officer("GM0014"), motion.Id, "GM0014").ShouldRefuse(409, "wrong-state");
        await Remove(samen.Officer("GM0363"), motion.Id, "GM0363").ShouldRefuse(409, "wrong-state");
        await Add(samen.Secretary, Guid.CreateVersion7(), "GM0363").ShouldRefuse(404, "not-found");
    }

    [Theory]
    [InlineData("[]", "/submitters required")]
    [InlineData("null", "/submitters required")]
    [InlineData("[\"GM0088\",\"GM0363\",\"GM0088\"]", "/submitters/2 twice")]
    [InlineData("[\"GM0088\",\"GM9999\"]", "/submitters/1 unknown")]
    [InlineData("[\"GM0088\",\"Utrecht\"]", "/submitters/1 unknown")]
    [InlineData("[\"GM0088\",\"GM0003\"]", "/submitters/1 not-in-existence")]
    [InlineData("[\"GM0088\",null]", "/submitters/1 required")]
    [InlineData("\"GM0088\"", "/submitters format")]
    public async Task A_motion_and_an_amendment_name_each_submitter_once(string submitters, string error)
    {
        var samen = await shared.On();
        var assembly = await samen.Coming();
        var item = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", assembly);
        var before = (await samen.App.Facts()).Count;
        var motion = $$"""{"kind":"Motion","title":"Motie over brieven","assemblyId":"{{assembly}}","submitters":{{submitters}}}""";
        await samen.Secretary.SendBody("POST", Items, motion).ShouldRefuse(400, "invalid-request", error);
        var amendment = $$"""{"title":"Toch anders","text":"Het luidt anders.","submitters":{{submitters}}}""";
        await samen.Secretary.SendBody("POST", $"{Items}/{item.Id}/amendments", amendment).ShouldRefuse(400, "invalid-request", error);
        (await samen.App.Facts()).Count.ShouldBe(before);
    }

    [Fact]
    public async Task More_than_a_hundred_submitters_are_too_many_and_others_are_not_named_for_them()
    {
        var samen = await shared.On();
        string[] codes = [.. (await samen.All(RegisterPath)).Select(m => m.Code).Take(101)];
        var request = Motion("GM0088", await samen.Coming());
        await samen
            .Secretary.SendBody("POST", Items, request with { Submitters = codes })
            .ShouldRefuse(400, "invalid-request", "/submitters length");
        var motion = await samen.Secretary.Create<AgendaItemView>(Items, request with { Submitters = codes[..100] });
        await Add(samen.Secretary, motion.Id, codes[100]).ShouldRefuse(409, "too-many");
        await samen
            .Officer("GM0088")
            .SendBody("POST", Items, request with { Submitters = ["GM0088", "GM0363"] })
            .ShouldRefuse(403, "not-your-municipality");
    }

    [Theory, EveryDatabase]
    public async Task An_amendment_is_co_submitted_and_withdrawn_by_its_first_submitter(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var item = (await samen.Drafted(ItemKind.Budget, "Contributie 2021", await samen.Coming())).Id;
        var amendment = (await samen.Amended(item, "GM0088", "Contributie omlaag")).Id;
        var path = $"{item}/amendments/{amendment}";
        (await Add(samen.Officer("GM0363"), path, "GM0363").Read<AmendmentView>()).Submitters.ShouldBe(["GM0088", "GM0363"]);
        await Add(samen.Officer("GM0363"), path, "GM0014").ShouldRefuse(403, "not-your-municipality");
        (await samen.Get<AmendmentView[]>($"{Items}/{item}/amendments")).Single().Submitters.ShouldBe(["GM0088", "GM0363"]);
        (await samen.App.Facts<ItemAmended>()).Last(f => f.AmendmentId == amendment).Submitters.ShouldBe(["GM0088", "GM0363"]);
        await Withdraw("GM0363").ShouldRefuse(403, "not-your-municipality");
        (await Remove(samen.Officer("GM0088"), path, "GM0088").Read<AmendmentView>()).Submitters.ShouldBe(["GM0363"]);
        await Remove(samen.Officer("GM0363"), path, "GM0363").ShouldRefuse(409, "last-submitter");
        (await Withdraw("GM0363").Read<AmendmentView>()).Status.ShouldBe(AmendmentStatus.Withdrawn);
        await Add(samen.Officer("GM0088"), path, "GM0088").ShouldRefuse(409, "wrong-state");
        await Add(samen.Secretary, $"{item}/amendments/{Guid.CreateVersion7()}", "GM0088").ShouldRefuse(404, "not-found");
        await samen.Open(item);
        await Add(samen.Secretary, path, "GM0088").ShouldRefuse(409, "wrong-state");

        Task<HttpResponseMessage> Withdraw(string code) =>
            samen
                .Officer(code)
                .SendBody("PUT", $"{Items}/{path}/status", new DisposeAmendmentRequest { Status = AmendmentStatus.Withdrawn });
    }

    [Fact]
    public async Task A_stale_version_is_not_changed_and_a_proposed_decision_lapses()
    {
        var samen = await shared.On();
        var motion = await Moved(samen, "GM0088");
        await samen.OnTheDayOf(motion.Id);
        await samen.Secretary.Act<AgendaItemView>($"{Items}/{motion.Id}/acclamation");
        var request = new AddSubmitterRequest { MunicipalityCode = "GM0363" };
        await samen
            .Officer("GM0363")
            .SendBody("POST", $"{Items}/{motion.Id}/submitters", request, $"\"{motion.Version}\"")
            .ShouldRefuse(412, "stale-version");
        (await Add(samen.Officer("GM0363"), motion.Id, "GM0363").Read<AgendaItemView>()).ProposedDecision.ShouldBeNull();
    }

    private static async Task<AgendaItemView> Moved(MunicipalitiesApp samen, params string[] submitters) =>
        await samen.Secretary.Create<AgendaItemView>(Items, Motion(submitters[0], await samen.Coming()) with { Submitters = submitters });

    private static Task<HttpResponseMessage> Add(HttpClient who, object submitted, string code) =>
        who.SendBody("POST", $"{Items}/{submitted}/submitters", new AddSubmitterRequest { MunicipalityCode = code });

    private static Task<HttpResponseMessage> Remove(HttpClient who, object submitted, string code) =>
        who.SendBody("DELETE", $"{Items}/{submitted}/submitters/{code}");
}
