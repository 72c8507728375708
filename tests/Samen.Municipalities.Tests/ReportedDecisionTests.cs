using System.Text.Json;
using System.Text.Json.Nodes;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Decisions that were not counted here, as they were published elsewhere.</summary>
public class ReportedDecisionTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    private const string Reported = $"{Items}/reported";

    [Fact]
    public async Task Decisions_that_were_not_counted_here_are_recorded_as_they_were_published()
    {
        var samen = await shared.On();
        var reported = await samen.Secretary.Create<AgendaItemView>(Reported, OfThree((await samen.Convened()).Id));
        (reported.Manner, reported.Outcome, reported.Tally!.AdoptedOption, reported.Result).ShouldBe(
            (DecisionManner.Reported, ItemOutcome.Adopted, "Option-1", null)
        );
        reported.Tally.Options.ShouldAllBe(o => o.Weight == null && o.Municipalities == null);
        (await samen.App.Facts<ItemClosed>()).Single(f => f.ItemId == reported.Id).Source.ShouldBe("Besluitenlijst van de vergadering");
        await samen.Everybody.GetAsync($"{Items}/{reported.Id}/result-bundle").ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task A_part_of_what_was_reported_may_be_held()
    {
        var samen = await shared.On();
        var whole = await Split(samen);
        var part = Part(whole) with { Outcome = ItemOutcome.Held, Options = [] };
        var half = await samen.Secretary.Create<AgendaItemView>(Reported, part);
        (half.Status, half.Outcome, half.PartOfItemId).ShouldBe((ItemStatus.Held, ItemOutcome.Held, whole.Id));
    }

    [Fact]
    public async Task Of_a_motion_that_was_split_its_adopted_part_is_carried_out()
    {
        var samen = await shared.On();
        var whole = await Split(samen);
        var part = await samen.Secretary.Create<AgendaItemView>(Reported, Part(whole));
        (await samen.Get<MotionView[]>("/municipalities/v1/motions?limit=100"))
            .Select(motion => motion.ItemId)
            .Where(id => id == whole.Id || id == part.Id)
            .ShouldBe([part.Id]);
    }

    [Fact]
    public async Task A_part_of_what_was_decided_as_a_whole_is_refused()
    {
        var samen = await shared.On();
        var three = OfThree((await samen.Convened()).Id);
        var whole = await samen.Secretary.Create<AgendaItemView>(Reported, three);
        await samen.Secretary.SendBody("POST", Reported, three with { PartOfItemId = whole.Id }).ShouldRefuse(409, "not-split");
    }

    /// <summary>What the published figures say of an outcome, and whether that wants a reason.</summary>
    [Theory]
    [InlineData(ItemOutcome.Adopted, 10, false)]
    [InlineData(ItemOutcome.Adopted, 50, false)]
    [InlineData(ItemOutcome.Adopted, 51, true)]
    [InlineData(ItemOutcome.Rejected, 50, true)]
    [InlineData(ItemOutcome.Rejected, 62, false)]
    public async Task Figures_that_point_to_another_outcome_want_a_reason(ItemOutcome outcome, int share, bool fits)
    {
        var samen = await shared.On();
        var report = Reporting((await samen.Convened()).Id, "Elders besloten") with
        {
            Outcome = outcome,
            Options = [Option("Voor", share, carries: true), Option("Tegen", 100 - share)],
        };
        var answer = await samen.Secretary.SendBody("POST", Reported, report);
        ((int)answer.StatusCode).ShouldBe(fits ? 201 : 400);
        await samen.Secretary.Create<AgendaItemView>(Reported, report with { Note = "De telling van gemeenten gaf de doorslag." });
    }

    [Fact]
    public async Task An_assembly_that_was_held_is_recorded_without_place_or_reference_date()
    {
        var samen = await shared.On();
        var held = await samen.Secretary.Create<AssemblyView>(Assemblies, Convening() with { Place = null, ReferenceDate = null });
        (held.Place, held.ReferenceDate, held.Deadlines.Count).ShouldBe((null, null, 0));
        (await samen.App.Facts<AssemblyConvened>()).ShouldNotContain(fact => fact.AssemblyId == held.Id);
        held.AllowedActions.ShouldBe(["Revise", "Cancel"]);
        await samen.Secretary.Create<AgendaItemView>(Reported, OfThree(held.Id));
        (await samen.Get<AssemblyView>($"{Assemblies}/{held.Id}")).AllowedActions.ShouldBeEmpty();
        var later = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(2));
        await samen
            .Secretary.SendBody("POST", Assemblies, Convening() with { Date = later, ReferenceDate = null })
            .ShouldRefuse(400, "invalid-request");
    }

    [Fact]
    public async Task An_assembly_that_was_recorded_by_mistake_is_cancelled_without_telling_anybody()
    {
        var samen = await shared.On();
        var held = await samen.Secretary.Create<AssemblyView>(Assemblies, Convening() with { Place = null, ReferenceDate = null });
        var cancelled = await samen.Secretary.Act<AssemblyView>(
            $"{Assemblies}/{held.Id}/cancellation",
            new ReasonRequest { Reason = "Die dag was er geen vergadering." }
        );
        cancelled.CancelledAt.ShouldNotBeNull();
        (await samen.App.Facts<AssemblyCancelled>()).ShouldNotContain(fact => fact.AssemblyId == held.Id);
    }

    /// <summary>What is changed in a report that is right, and makes it wrong.</summary>
    public static TheoryData<string, string> WrongReports =>
        new()
        {
            {
                "more than a hundred percent",
                """{"options":[{"title":"Voor","carries":true,"percentage":62},{"title":"Tegen","percentage":42}]}"""
            },
            { "three decimals", """{"options":[{"title":"Voor","carries":true,"percentage":62.345}]}""" },
            { "nothing carries", """{"options":[{"title":"Tegen","percentage":62}]}""" },
            { "figures of an acclamation", """{"acclamation":true}""" },
            { "rejected by acclamation", """{"acclamation":true,"options":[],"outcome":"Rejected"}""" },
            { "a proposal that was taken over", """{"options":[],"outcome":"TakenOver"}""" },
            { "votes on what was taken over", """{"kind":"Motion","outcome":"TakenOver"}""" },
            { "taken over by acclamation", """{"kind":"Motion","acclamation":true,"options":[],"outcome":"TakenOver"}""" },
            { "more voted than could", """{"municipalities":10,"entitledMunicipalities":9}""" },
            { "no source", """{"source":null}""" },
            { "no safe address", """{"url":"http://example.org"}""" },
            { "no such assembly", """{"assemblyId":"01900000-0000-7000-8000-000000000000"}""" },
        };

    [Theory, MemberData(nameof(WrongReports))]
    public async Task A_report_that_contradicts_itself_is_refused(string why, string changes)
    {
        var samen = await shared.On();
        var report = JsonSerializer.SerializeToNode(OfThree((await samen.Convened()).Id), ServiceApp.Json)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
            report[name] = value?.DeepClone();
        var answer = await samen.Secretary.SendBody("POST", Reported, report.ToJsonString());
        (await Refusal(answer)).ShouldBe("400 invalid-request", why);
    }

    [Fact]
    public async Task What_was_recorded_of_a_reported_decision_is_put_right()
    {
        var samen = await shared.On();
        var request = Slip((await samen.Convened()).Id);
        var item = await samen.Secretary.Create<AgendaItemView>(Reported, request);
        var right = request with
        {
            Title = "Elders besloten",
            Outcome = ItemOutcome.Rejected,
            Options = [Option("Voor", 39.2m, carries: true), Option("Tegen", 60.8m)],
        };
        var corrected = await samen.Secretary.Put<AgendaItemView>($"{Reported}/{item.Id}", right);
        (corrected.Id, corrected.Title, corrected.Outcome, corrected.Version, corrected.ProposedAt).ShouldBe(
            (item.Id, "Elders besloten", ItemOutcome.Rejected, 2, item.ProposedAt)
        );
        corrected.Tally!.Options[0].Percentage.ShouldBe(39.2m);
        (await samen.App.Facts<ItemClosed>())
            .Where(f => f.ItemId == item.Id)
            .Select(f => f.Outcome)
            .ShouldBe([ItemOutcome.Adopted, ItemOutcome.Rejected]);
        await samen
            .Secretary.SendBody("PUT", $"{Reported}/{item.Id}", right with { Kind = ItemKind.Budget })
            .ShouldRefuse(400, "invalid-request");
        await samen.Secretary.SendBody("PUT", $"{Reported}/{(await samen.Opened()).Id}", right).ShouldRefuse(409, "not-reported");
    }

    [Fact]
    public async Task The_outcome_of_a_motion_that_was_adopted_elsewhere_stands()
    {
        var samen = await shared.On();
        var request = Slip((await samen.Convened()).Id) with { Kind = ItemKind.Motion, Submitters = ["GM0088"], Options = [] };
        var motion = await samen.Secretary.Create<AgendaItemView>(Reported, request with { Acclamation = true });
        await samen
            .Secretary.SendBody("PUT", $"{Reported}/{motion.Id}", request with { Outcome = ItemOutcome.Rejected })
            .ShouldRefuse(409, "outcome-stands");
    }

    [Fact]
    public async Task A_motion_that_the_board_took_over_elsewhere_is_carried_out_and_its_outcome_stands()
    {
        var samen = await shared.On();
        var request = Slip((await samen.Convened()).Id) with
        {
            Kind = ItemKind.Motion,
            Submitters = ["GM0088"],
            Options = [],
            Outcome = ItemOutcome.TakenOver,
        };
        var motion = await samen.Secretary.Create<AgendaItemView>(Reported, request);
        (motion.Status, motion.Manner, motion.Binding).ShouldBe((ItemStatus.Closed, DecisionManner.Reported, true));
        (await samen.Get<MotionView>($"{Items}/{motion.Id}/execution")).Outcome.ShouldBe(ItemOutcome.TakenOver);
        await samen
            .Secretary.SendBody("PUT", $"{Reported}/{motion.Id}", request with { Outcome = ItemOutcome.Adopted })
            .ShouldRefuse(409, "outcome-stands");
        await samen.AnnulClosing(motion.Id).ShouldRefuse(409, "reported-only");
    }

    [Theory, EveryDatabase]
    public async Task The_decisions_on_which_the_collective_rests_are_there_under_ids_that_are_the_same_everywhere(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var fund = await samen.Get<AgendaItemView>($"{Items}/5a3e0000-2016-8b30-8000-000000000001");
        (fund.Outcome, fund.Manner, fund.AssemblyDate, fund.Binding).ShouldBe(
            (ItemOutcome.Adopted, DecisionManner.Reported, new DateOnly(2016, 11, 30), true)
        );
        fund.Reported!.Note.ShouldNotBeNull().ShouldContain("niet gepubliceerd");
        fund.Tally!.Options.ShouldBeEmpty();
        var consultation = await samen.Get<AgendaItemView>($"{Items}/5a3e0000-2020-8626-8000-000000000001");
        (consultation.Reported!.Municipalities, consultation.Reported.EntitledMunicipalities, consultation.Binding).ShouldBe(
            (243, 355, true)
        );
        consultation.Ratification!.ItemId.ShouldBe(Guid.Parse("5a3e0000-2020-8925-8000-000000000001"));
        (await samen.Item(consultation.Ratification.ItemId)).Tally!.Options.Single().Percentage.ShouldBe(98.54m);
        (await samen.Get<AgendaItemView>($"{Items}/5a3e0000-2018-8627-8000-000000000003")).Manner.ShouldBe(DecisionManner.Acclamation);
        var before = (await samen.App.Facts<ItemClosed>()).Count;
        before.ShouldBe(SeedDecisions.Read().Sum(m => m.Items.Count));
        await samen.App.Restart();
        (await samen.App.Facts<ItemClosed>()).Count.ShouldBe(before);
        (await samen.App.Anonymous.Fetch<AssemblyView>($"{Assemblies}/5a3e0000-2014-8b11-8000-000000000000")).ShouldSatisfyAllConditions(
            a => a.Place.ShouldBeNull(),
            a => a.ReferenceDate.ShouldBeNull()
        );
    }

    private static ReportItemRequest OfThree(Guid assembly) =>
        new()
        {
            AssemblyId = assembly,
            Kind = ItemKind.Budget,
            Title = "Contributie 2021",
            Outcome = ItemOutcome.Adopted,
            Source = "Besluitenlijst van de vergadering",
            Options =
            [
                Option("Voorstel van het bestuur", 62, carries: true),
                Option("Geamendeerd voorstel", 34, carries: true),
                Option("Tegen beide", 4),
            ],
        };

    /// <summary>A motion that was decided in parts.</summary>
    private static async Task<AgendaItemView> Split(MunicipalitiesApp samen)
    {
        var whole = Reporting((await samen.Convened()).Id, "Een motie in delen") with
        {
            Kind = ItemKind.Motion,
            Outcome = ItemOutcome.Split,
        };
        var reported = await samen.Secretary.Create<AgendaItemView>(Reported, whole);
        reported.Status.ShouldBe(ItemStatus.Split);
        return reported;
    }

    private static ReportItemRequest Part(AgendaItemView whole) =>
        OfThree(whole.AssemblyId!.Value) with
        {
            Kind = ItemKind.Motion,
            Title = "Een deel van een motie",
            PartOfItemId = whole.Id,
        };

    /// <summary>A report with a slip of the pen in its title and a figure that is wrong.</summary>
    private static ReportItemRequest Slip(Guid assembly) =>
        Reporting(assembly, "Elders beslotn") with
        {
            Options = [Option("Voor", 89.2m, carries: true)],
        };

    private static ReportedOption Option(string title, decimal percentage, bool carries = false) =>
        new()
        {
            Title = title,
            Percentage = percentage,
            Carries = carries,
        };
}
