using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What municipalities buy together for a facility: its steps, who takes part until when, and what follows for adoption.</summary>
public sealed class ProcurementTests
{
    private const string V1 = "/initiatives/v1";

    [Theory, EveryDatabase]
    public async Task It_is_planned_announced_awarded_and_each_step_is_undone(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var planned = await Planned(app);
        (planned.State, planned.LeadName, planned.OpenUntil).ShouldBe(
            (ProcurementState.Planned, $"Gemeente {Utrecht}", app.Today.AddDays(10))
        );
        var announced = await Step(app, planned.Id, "announcement", Announced(app)).Read<ProcurementView>();
        (announced.State, announced.Reference).ShouldBe((ProcurementState.Announced, "TN412345"));
        await Step(app, planned.Id, "announcement", Announced(app)).ShouldRefuse(409, "wrong-state");
        (await Step(app, planned.Id, "award", Awarded(app)).Read<ProcurementView>()).AwardedTo.ShouldBe("Leverancier BV");
        await Step(app, planned.Id, "cancellation", Why).ShouldRefuse(409, "wrong-state");
        (await Undo(app, planned.Id).Read<ProcurementView>()).AwardedOn.ShouldBeNull();
        (await Step(app, planned.Id, "cancellation", Why).Read<ProcurementView>()).CancelReason.ShouldBe(Why.Reason);
        (await Undo(app, planned.Id).Read<ProcurementView>()).State.ShouldBe(ProcurementState.Announced);
        (await Undo(app, planned.Id).Read<ProcurementView>()).Reference.ShouldBeNull();
        await Undo(app, planned.Id).ShouldRefuse(409, "wrong-state");
        (await app.App.Facts<ProcurementMoved>())
            .Select(f => (f.Before, f.State))
            .Take(3)
            .ShouldBe([
                (ProcurementState.Planned, ProcurementState.Announced),
                (ProcurementState.Announced, ProcurementState.Awarded),
                (ProcurementState.Awarded, ProcurementState.Announced),
            ]);
    }

    [Theory, EveryDatabase]
    public async Task A_municipality_takes_part_until_the_last_day_of_its_entry_moment(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await Planned(app)).Id;
        var (first, second) = (app.Today.AddDays(10), app.Today.AddDays(200));
        await Join(app, id, Utrecht, first).Read<ParticipationView>();
        await Join(app, id, Delft, first).Read<ParticipationView>();
        (await Leave(app, id, Delft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Leave(app, id, Delft).ShouldRefuse(404, "not-found");
        (await Join(app, id, Delft, second).Read<ParticipationView>()).EntryMoment.ShouldBe(second);
        app.App.Clock.Advance(TimeSpan.FromDays(11));
        await Leave(app, id, Utrecht).ShouldRefuse(409, "too-late");
        await Join(app, id, Utrecht, second).ShouldRefuse(409, "too-late");
        await Join(app, id, Almere, first).ShouldRefuse(400, "invalid-request", "/entryMoment past");
        await Join(app, id, Almere, first.AddDays(1)).ShouldRefuse(400, "invalid-request", "/entryMoment unknown");
        (await Leave(app, id, Delft)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Participants(app, id)).ShouldBe([(Utrecht, null)]);
        var listed = await app.Anybody.Pages<ProcurementView>($"{V1}/procurements?municipality={Utrecht}&state=Planned");
        listed.Select(one => (one.Id, one.Participants, one.OpenUntil)).ShouldBe([(id, 1, second)]);
        (await app.Anybody.Pages<ProcurementView>($"{V1}/procurements?municipality={Delft}")).ShouldBeEmpty();
        (await app.App.Facts<ParticipationTakenBack>()).Count.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task After_the_award_who_agrees_has_a_contract_as_its_step_with_the_facility(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var planned = await Planned(app);
        var id = planned.Id;
        foreach (var code in new[] { Utrecht, Delft })
            await Join(app, id, code, app.Today.AddDays(10)).Read<ParticipationView>();
        await Agree(app, id, Utrecht).ShouldRefuse(409, "wrong-state");
        await Step(app, id, "announcement", Announced(app)).Read<ProcurementView>();
        await Step(app, id, "award", Awarded(app)).Read<ProcurementView>();
        (await Agree(app, id, Utrecht).Read<AdoptionView>()).State.ShouldBe(AdoptionState.Contracted);
        await Agree(app, id, Utrecht).ShouldRefuse(409, "wrong-state");
        await Agree(app, id, Almere).ShouldRefuse(404, "not-found");
        (await app.Adoption(planned.FacilityId, Utrecht)).Origin.ShouldBe(AdoptionOrigin.Municipality);
        (await app.App.Facts<AdoptionRecorded>()).Single().State.ShouldBe(AdoptionState.Contracted);
        await app.Adopt(planned.FacilityId, Delft, AdoptionState.Live);
        (await Participants(app, id)).ShouldBe([(Utrecht, AdoptionState.Contracted), (Delft, AdoptionState.Live)], ignoreOrder: true);
        var view = await app.Anybody.GetAsync($"{V1}/procurements/{id}").Read<ProcurementView>();
        (view.Participants, view.Contracted).ShouldBe((2, 2));
    }

    [Theory, EveryDatabase]
    public async Task A_reorganisation_moves_who_takes_part_and_who_buys_and_each_counts_once(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await Planned(app)).Id;
        foreach (var code in new[] { Utrecht, Delft, Zwolle })
            await Join(app, id, code, app.Today.AddDays(10)).Read<ParticipationView>();
        (await Leave(app, id, Zwolle)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        foreach (var code in new[] { Utrecht, Delft })
        {
            var gone = new AbolishedMunicipality(NewId(), code, [new SuccessorMunicipality(Zwolle, null)]);
            await app.Publish(new MunicipalitiesReorganised(NewId(), app.Today, ReorganisationKind.Merger, [], [gone], []));
        }
        (await Participants(app, id)).ShouldBe([(Zwolle, null)]);
        var view = await app.Anybody.GetAsync($"{V1}/procurements/{id}").Read<ProcurementView>();
        (view.LeadMunicipality, view.Participants).ShouldBe((Zwolle, 1));
        await Join(app, id, Delft, app.Today.AddDays(10)).ShouldRefuse(409, "municipality-abolished");
        (await Leave(app, id, Zwolle)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task What_can_not_be_is_named()
    {
        await using var app = await Start();
        var facility = (await app.AddFacility()).Id;
        foreach (var (request, faults) in Wrong(app))
            await Plan(app, facility, request).ShouldRefuse(400, "invalid-request", faults);
        await Plan(app, NewId(), Good(app)).ShouldRefuse(404, "not-found");
        var id = (await Planned(app)).Id;
        await Step(app, id, "announcement", Announced(app) with { AnnouncedOn = app.Today.AddDays(1) })
            .ShouldRefuse(400, "invalid-request", "/announcedOn future");
        await Step(app, id, "announcement", Announced(app)).Read<ProcurementView>();
        await Step(app, id, "award", Awarded(app) with { AwardedOn = app.Today.AddDays(-1) })
            .ShouldRefuse(400, "invalid-request", "/awardedOn before-previous");
        await app.Anybody.GetAsync($"{V1}/procurements?municipality=x").ShouldRefuse(400, "invalid-request", "municipality format");
    }

    [Fact]
    public async Task Each_municipality_speaks_for_itself_by_an_office_and_nobody_joins_what_was_cancelled()
    {
        await using var app = await Start(settings: ("Procurements:Forms:0", "EntryMoments"));
        var id = (await Planned(app)).Id;
        var day = app.Today.AddDays(10);
        await Join(app, id, Delft, day, by: Utrecht).ShouldRefuse(403, "not-your-municipality");
        await app
            .App.As(Roles.MunicipalityOfficer, Delft)
            .SendBody("PUT", Path(id, Delft), new ParticipateRequest { EntryMoment = day }, "*")
            .ShouldRefuse(403, "no-office");
        await Join(app, id, Delft, day).Read<ParticipationView>();
        await Step(app, id, "cancellation", Why).Read<ProcurementView>();
        await Join(app, id, Utrecht, day).ShouldRefuse(409, "wrong-state");
        var framework = Good(app) with { Form = ParticipationForm.ThroughFramework };
        await Plan(app, (await app.AddFacility()).Id, framework).ShouldRefuse(400, "invalid-request", "/form not-allowed");
        await app.FundManager.SendBody("PUT", $"{V1}/procurements/{id}", Revised(app), "*").ShouldRefuse(409, "wrong-state");
    }

    [Fact]
    public async Task Its_days_are_in_the_calendar()
    {
        await using var app = await Start();
        var id = (await Planned(app)).Id;
        (await app.FundManager.SendBody("PUT", $"{V1}/procurements/{id}", Revised(app), "\"1\"").Read<ProcurementView>()).Title.ShouldBe(
            "Hosting"
        );
        var calendar = await app.Anybody.GetStringAsync($"{V1}/procurements/calendar", TestContext.Current.CancellationToken);
        calendar.ShouldContain("Hosting: laatste dag om mee te doen");
        calendar.Split("BEGIN:VEVENT").Length.ShouldBe(1 + 7);
        await Step(app, id, "cancellation", Why).Read<ProcurementView>();
        calendar = await app.Anybody.GetStringAsync($"{V1}/procurements/calendar", TestContext.Current.CancellationToken);
        calendar.ShouldContain("STATUS:CANCELLED");
    }

    [Theory, EveryDatabase]
    public async Task Who_takes_part_or_considers_it_hears_of_steps_and_of_days_that_change(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var planned = await Planned(app);
        await Join(app, planned.Id, Zwolle, app.Today.AddDays(10)).Read<ParticipationView>();
        await app.Adopt(planned.FacilityId, Almere, AdoptionState.Deciding);
        await app.Adopt(planned.FacilityId, Delft, AdoptionState.Known);
        await Step(app, planned.Id, "announcement", Announced(app)).Read<ProcurementView>();
        (await Told(app))[^1].ShouldBe((NoticeKind.ProcurementMoved, planned.Id, $"{Almere} {Zwolle}"));
        await Revise(app, Revised(app)).Read<ProcurementView>();
        (await Told(app)).Count.ShouldBe(1, "no day changed");
        await Revise(app, Revised(app) with { AwardOn = app.Today.AddDays(91) }).Read<ProcurementView>();
        await Step(app, planned.Id, "award", Awarded(app)).Read<ProcurementView>();
        (await Told(app))[1..]
            .ShouldBe([(NoticeKind.ProcurementMoved, planned.Id, $"{Almere} {Zwolle}"), (NoticeKind.ProcurementMoved, planned.Id, Zwolle)]);

        async Task<HttpResponseMessage> Revise(InitiativesApp app, ReviseProcurementRequest request) =>
            await app.FundManager.SendBody("PUT", $"{V1}/procurements/{planned.Id}", request, "*");
    }

    [Theory, EveryDatabase]
    public async Task Who_considers_it_hears_once_that_an_entry_moment_comes_near(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var planned = await Planned(app);
        await app.Adopt(planned.FacilityId, Almere, AdoptionState.Interested);
        await app.Adopt(planned.FacilityId, Zwolle, AdoptionState.Deciding);
        await Join(app, planned.Id, Zwolle, app.Today.AddDays(10)).Read<ParticipationView>();
        await Tell(app, warnDays: 9);
        (await Told(app)).ShouldBeEmpty();
        await Tell(app, warnDays: 10);
        await Tell(app, warnDays: 10);
        (await Told(app)).ShouldBe([(NoticeKind.EntryMomentNear, planned.Id, Almere)]);
        await Step(app, planned.Id, "cancellation", Why).Read<ProcurementView>();
        await Tell(app, warnDays: 90);
        (await Told(app)).Count(told => told.Kind == NoticeKind.EntryMomentNear).ShouldBe(1);
    }

    private static Task Tell(InitiativesApp app, int warnDays) =>
        TellEntryMoments.Run(
            (InitiativesDatabase)app.App.Database,
            new Setting<PhaseSettings>(new SettingDefinition<PhaseSettings>("phases"), () => new PhaseSettings { WarnDays = warnDays }),
            app.App.Clock,
            TestContext.Current.CancellationToken
        );

    private static async Task<List<(NoticeKind Kind, Guid? About, string To)>> Told(InitiativesApp app) =>
        [
            .. (await app.App.Facts<NoticeGiven>()).Select(n =>
                (n.Kind, n.SubjectId, string.Join(' ', n.MunicipalityCodes.Order(StringComparer.Ordinal)))
            ),
        ];

    private static ReasonRequest Why { get; } = new() { Reason = "Er kwam geen geldige inschrijving." };

    private static PlanProcurementRequest Good(InitiativesApp app) =>
        new()
        {
            Title = "Hosting van het loket",
            Procedure = ProcurementProcedure.Open,
            Form = ParticipationForm.EntryMoments,
            LeadMunicipality = Utrecht,
            AnnouncementOn = app.Today.AddDays(20),
            ClosingOn = app.Today.AddDays(60),
            AwardOn = app.Today.AddDays(90),
            ContractFrom = app.Today.AddDays(120),
            ContractUntil = app.Today.AddDays(1500),
            EntryMoments = [app.Today.AddDays(10), app.Today.AddDays(200)],
            Binding = "Wie meedoet, neemt vier jaar af.",
            EstimatedCents = 250_000_000,
        };

    private static ReviseProcurementRequest Revised(InitiativesApp app)
    {
        var good = Good(app);
        return new()
        {
            Title = "Hosting",
            Procedure = ProcurementProcedure.Restricted,
            Form = good.Form,
            LeadOrganisation = "Inkoopcentrum",
            AnnouncementOn = good.AnnouncementOn,
            ClosingOn = good.ClosingOn,
            AwardOn = good.AwardOn,
            ContractFrom = good.ContractFrom,
            ContractUntil = good.ContractUntil,
            EntryMoments = good.EntryMoments,
            Binding = good.Binding,
        };
    }

    private static IEnumerable<(PlanProcurementRequest Request, string[] Faults)> Wrong(InitiativesApp app)
    {
        var good = Good(app);
        var start = good with { Form = ParticipationForm.FromTheStart };
        return
        [
            (good with { LeadMunicipality = null }, ["/leadOrganisation required"]),
            (good with { LeadOrganisation = "Inkoopcentrum" }, ["/leadOrganisation not-allowed"]),
            (good with { LeadMunicipality = "GM9999" }, ["/leadMunicipality unknown"]),
            (good with { ClosingOn = app.Today }, ["/closingOn before-previous"]),
            (good with { EntryMoments = [app.Today, app.Today] }, ["/entryMoments/1 before-previous"]),
            (good with { EntryMoments = [app.Today, app.Today.AddDays(1501)] }, ["/entryMoments/1 range"]),
            (good with { EntryMoments = [] }, ["/entryMoments format"]),
            (start, ["/entryMoments length"]),
            (start with { EntryMoments = [app.Today.AddDays(21)] }, ["/entryMoments/0 after-announcement"]),
            (good with { EntryMoments = [app.Today.AddDays(21)] }, ["/entryMoments/0 after-announcement"]),
        ];
    }

    private static AnnounceProcurementRequest Announced(InitiativesApp app) => new() { AnnouncedOn = app.Today, Reference = "TN412345" };

    private static AwardProcurementRequest Awarded(InitiativesApp app) => new() { AwardedOn = app.Today, AwardedTo = "Leverancier BV" };

    private static async Task<ProcurementView> Planned(InitiativesApp app) =>
        await Plan(app, (await app.AddFacility()).Id, Good(app)).Read<ProcurementView>(HttpStatusCode.Created);

    private static Task<HttpResponseMessage> Plan(InitiativesApp app, Guid facility, PlanProcurementRequest request) =>
        app.FundManager.SendBody("POST", $"{V1}/facilities/{facility}/procurements", request);

    private static Task<HttpResponseMessage> Step(InitiativesApp app, Guid id, string step, object body) =>
        app.FundManager.SendBody("POST", $"{V1}/procurements/{id}/{step}", body);

    private static Task<HttpResponseMessage> Undo(InitiativesApp app, Guid id) =>
        app.FundManager.SendBody("DELETE", $"{V1}/procurements/{id}/last-step");

    private static string Path(Guid id, string code) => $"{V1}/procurements/{id}/participants/{code}";

    private static Task<HttpResponseMessage> Join(InitiativesApp app, Guid id, string code, DateOnly moment, string? by = null) =>
        app.Officer(by ?? code).SendBody("PUT", Path(id, code), new ParticipateRequest { EntryMoment = moment }, "*");

    private static Task<HttpResponseMessage> Leave(InitiativesApp app, Guid id, string code) =>
        app.Officer(code).SendBody("DELETE", Path(id, code));

    private static Task<HttpResponseMessage> Agree(InitiativesApp app, Guid id, string code) =>
        app.Officer(code).SendBody("POST", $"{Path(id, code)}/contract");

    private static async Task<IEnumerable<(string, AdoptionState?)>> Participants(InitiativesApp app, Guid id) =>
        (await app.Anybody.Fetch<ParticipationView[]>($"{V1}/procurements/{id}/participants")).Select(p =>
            (p.MunicipalityCode, p.AdoptionState)
        );
}
