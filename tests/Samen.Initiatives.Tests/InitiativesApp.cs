using System.Net;
using System.Text.Json;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using Shouldly;

namespace Samen.Initiatives.Tests;

/// <summary>The initiatives service with what a test wants of it. Six municipalities are known, see <see cref="Inhabitants"/>.</summary>
internal sealed class InitiativesApp : IAsyncDisposable
{
    public const string Utrecht = "GM0344",
        Groningen = "GM0014",
        Almere = "GM0034",
        Zwolle = "GM0193",
        Delft = "GM0503",
        Schiermonnikoog = "GM0088";

    public static readonly IReadOnlyDictionary<string, int> Inhabitants = new Dictionary<string, int>
    {
        [Utrecht] = 357_597,
        [Groningen] = 232_874,
        [Almere] = 211_893,
        [Zwolle] = 128_840,
        [Delft] = 103_581,
        [Schiermonnikoog] = 947,
    };

    private static readonly DateOnly NewYear2020 = new(2020, 1, 1);
    private readonly TestDatabase? database;

    private InitiativesApp(ServiceApp app, TestDatabase? database)
    {
        (App, this.database, Anybody, Admin) = (app, database, app.Anonymous, app.As(Roles.Admin));
        Chair = app.As(Roles.TaskforceMember, id: "chair");
        Taskforce = new(Admin, Chair, () => Task.FromResult<IReadOnlyList<string>>(["chair"]));
    }

    public ServiceApp App { get; }
    public HttpClient Anybody { get; }
    public HttpClient Admin { get; }

    /// <summary>A member on behalf of the chain partners: without a municipality.</summary>
    public HttpClient Chair { get; }

    /// <summary>Its chair, and a meeting that goes on.</summary>
    public Taskforce Taskforce { get; }

    public static async Task<InitiativesApp> Start(DatabaseKind? kind = null, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var database = kind is { } given ? await Databases.Fresh(given) : null;
        var app = new InitiativesApp(
            await ServiceApp.Start(
                new ServiceSetup
                {
                    Name = InitiativesService.Name,
                    Add = builder => builder.AddInitiatives(),
                    Map = web => web.MapInitiatives(),
                    Database = database,
                    Settings = settings
                        .Prepend(("Facilities:Seed", $"{false}"))
                        .GroupBy(s => s.Item1)
                        .ToDictionary(s => $"Samen:Initiatives:{s.Key}", s => s.Last().Item2),
                }
            ),
            database
        );
        await app.App.Tell(
            "municipalities",
            [.. Inhabitants.Select(m => new MunicipalityRegistered(m.Key, $"Gemeente {m.Key}", "Utrecht", NewYear2020, m.Value))]
        );
        return app;
    }

    public HttpClient Officer(string municipality, Office office = Office.MunicipalSecretary) =>
        App.As(Roles.MunicipalityOfficer, municipality, office.ToString());

    public static RecordNeedRequest Need(string municipality, string title = "Eén loket") =>
        new()
        {
            MunicipalityCode = municipality,
            Title = title,
            Description = "Inwoners melden zich nu op vijf plaatsen.",
        };

    public Task<NeedView> RecordNeed(
        string municipality = Utrecht,
        string title = "Eén loket",
        Office office = Office.MunicipalSecretary
    ) =>
        Officer(municipality, office)
            .SendBody("POST", "/initiatives/v1/needs", Need(municipality, title))
            .Read<NeedView>(HttpStatusCode.Created);

    public Task<HttpResponseMessage> PostCosign(Guid need, string municipality, Office office = Office.HeadOfIct) =>
        Officer(municipality, office)
            .SendBody("POST", $"/initiatives/v1/needs/{need}/co-signatures", new CosignNeedRequest { MunicipalityCode = municipality });

    public static ReviseNeedRequest Worded(string title = "Eén loket, ook aan de balie", params IReadOnlyList<string> themes) =>
        new()
        {
            Title = title,
            Description = "Inwoners melden zich nu op vijf plaatsen, ook aan de balie.",
            ThemeKeys = themes,
        };

    public Task<HttpResponseMessage> PutNeed(Guid id, string? ifMatch, ReviseNeedRequest? text = null, string by = Utrecht) =>
        Officer(by, Office.HeadOfIct).SendBody("PUT", $"/initiatives/v1/needs/{id}", text ?? Worded(), ifMatch);

    public Task<IReadOnlyList<NeedVersionView>> NeedVersions(Guid id) =>
        Anybody.GetAsync($"/initiatives/v1/needs/{id}/versions").Read<IReadOnlyList<NeedVersionView>>();

    public static WithdrawNeedRequest Solved => new() { Reason = "Het nieuwe loket lost dit op." };

    public Task<HttpResponseMessage> PostWithdrawal(Guid need, string by = Utrecht, string? ifMatch = null) =>
        Officer(by).SendBody("POST", $"/initiatives/v1/needs/{need}/withdrawal", Solved, ifMatch);

    public Task<HttpResponseMessage> PostReopening(Guid need, string by = Utrecht, string? ifMatch = null) =>
        Officer(by).SendBody("POST", $"/initiatives/v1/needs/{need}/reopening", null, ifMatch);

    public static MergeNeedsRequest Merging(Guid into) => new() { IntoNeedId = into, Reason = "Ze gaan over hetzelfde." };

    public static EndMergeRequest Ending => new() { Reason = "Ze verschillen toch." };

    public Task<HttpResponseMessage> PostMergeProposal(Guid need, Guid into, string by = Utrecht) =>
        Officer(by).SendBody("POST", $"/initiatives/v1/needs/{need}/merge-proposals", Merging(into));

    /// <summary>By the Taskforce.</summary>
    public async Task<HttpResponseMessage> PostMerge(Guid need, Guid into)
    {
        await Taskforce.Prepare();
        return await Chair.SendBody("POST", $"/initiatives/v1/needs/{need}/merges", Merging(into));
    }

    /// <param name="merge">The merge.</param>
    /// <param name="step">acceptance, refusal or undoing.</param>
    /// <param name="by">CBS code; null: the chair of the Taskforce.</param>
    /// <param name="ifMatch">The version that was seen.</param>
    public Task<HttpResponseMessage> PostMergeStep(Guid merge, string step, string? by, string? ifMatch = null) =>
        (by is null ? Chair : Officer(by)).SendBody(
            "POST",
            $"/initiatives/v1/need-merges/{merge}/{step}",
            step == "acceptance" ? null : Ending,
            ifMatch
        );

    public Task<HttpResponseMessage> DeleteCosignature(Guid need, string municipality) =>
        Officer(municipality).SendBody("DELETE", $"/initiatives/v1/needs/{need}/co-signatures/{municipality}");

    public Task<NeedView> GetNeed(Guid id) => Anybody.GetAsync($"/initiatives/v1/needs/{id}").Read<NeedView>();

    public static StartInitiativeRequest Plan(Guid need, params IReadOnlyList<string> invited) =>
        new()
        {
            NeedId = need,
            InvitedMunicipalities = invited,
            Plan = ScaledUp,
        };

    /// <summary>A plan with something in each of its parts, complete enough to submit.</summary>
    public static InitiativePlan ScaledUp { get; } =
        new()
        {
            Title = "Samen één loket",
            Track = Track.ScaleUp,
            ProvenAtMunicipality = Delft,
            Evidence = "In een jaar kwamen er 40.000 aanvragen binnen.",
            Effort = "Zes mensen bouwden er negen maanden aan.",
            Preconditions = "Een koppeling met het zaaksysteem.",
            SocietalGoal = "Inwoners vinden de weg zonder hulp.",
            Scope = "Alle aanvragen, nog geen bezwaren.",
            Approach = "Eerst drie gemeenten, dan de rest.",
            StartYear = 2027,
            Costs =
            [
                Plans.Cost(CostKind.Development, Recurrence.OneOff, 2027, 200_000_000),
                Plans.Cost(CostKind.Introduction, Recurrence.OneOff, 2028, 50_000_000),
                Plans.Cost(CostKind.Hosting, Recurrence.Yearly, 2028, 60_000_000),
            ],
            Milestones = [new Milestone { Day = new DateOnly(2027, 9, 1), Title = "Proef in drie gemeenten" }],
            Risks =
            [
                new PlanRisk
                {
                    Level = RiskLevel.High,
                    Description = "Te weinig mensen.",
                    Measure = "Op tijd werven.",
                },
            ],
            Standards = ["ZGW-API's"],
            ComponentKeys = ["zaakregistratiecomponent"],
            Participants =
            [
                new PlanParticipant { MunicipalityCode = Zwolle, Role = ParticipantRole.Pilot },
                new PlanParticipant { Organisation = "UWV", Role = ParticipantRole.SoundingBoard },
            ],
            BenefitHoursPerYear = 120_000,
            BenefitCentsPerYear = 450_000_000,
        };

    /// <summary>Compares two plans as documents.</summary>
    public static void ShouldSay(InitiativePlan plan, InitiativePlan expected) =>
        JsonSerializer.Serialize(plan).ShouldBe(JsonSerializer.Serialize(expected));

    public static InitiativePlan Revision(string title = "Samen één loket, beter") =>
        new()
        {
            Title = title,
            Track = Track.JointDevelopment,
            SocietalGoal = "Inwoners vinden de weg, en wij de fouten.",
            Costs = [Plans.Cost(CostKind.Other, Recurrence.OneOff, 2027, 3), Plans.Cost(CostKind.Other, Recurrence.Yearly, 2027, 4)],
            BenefitHoursPerYear = 1,
            BenefitCentsPerYear = 2,
        };

    /// <summary>Starts an initiative from a need of its own, which the others are invited to own and accept.</summary>
    public async Task<InitiativeView> StartInitiative(string lead = Utrecht, params IReadOnlyList<string> others)
    {
        var need = await RecordNeed(lead);
        var initiative = await Officer(lead)
            .SendBody("POST", "/initiatives/v1/initiatives", Plan(need.Id, others))
            .Read<InitiativeView>(HttpStatusCode.Created);
        foreach (var other in others)
            initiative = await PostAcceptance(initiative.Id, other, other).Read<InitiativeView>();
        return initiative;
    }

    public static WithdrawInitiativeRequest Withdrawal { get; } = new() { Reason = "Een ander initiatief doet hetzelfde." };

    public Task<HttpResponseMessage> PostInitiativeWithdrawal(Guid id, string by = Utrecht) =>
        Officer(by).SendBody("POST", $"/initiatives/v1/initiatives/{id}/withdrawal", Withdrawal);

    /// <summary>Accepts what a municipality is asked, or asks.</summary>
    public Task<HttpResponseMessage> PostAcceptance(Guid id, string municipality, string by) =>
        Officer(by).SendBody("POST", $"/initiatives/v1/initiatives/{id}/owner-requests/{municipality}/acceptance");

    /// <summary>The initiative as an officer of an owner sees it.</summary>
    public Task<InitiativeView> GetAs(string municipality, Guid id) =>
        Officer(municipality).GetAsync($"/initiatives/v1/initiatives/{id}").Read<InitiativeView>();

    public Task<HttpResponseMessage> PutRevision(
        Guid id,
        string by = Utrecht,
        string? ifMatch = null,
        string title = "Samen één loket, beter"
    ) => Officer(by).SendBody("PUT", $"/initiatives/v1/initiatives/{id}", Revision(title), ifMatch);

    public Task<HttpResponseMessage> PostSubmission(Guid id, string by = Utrecht, string? ifMatch = null, string? key = null) =>
        Officer(by).SendBody("POST", $"/initiatives/v1/initiatives/{id}/submission", null, ifMatch, key);

    /// <summary>A member of the Taskforce, with or without a seat.</summary>
    public HttpClient Member(string id) => App.As(Roles.TaskforceMember, id: id);

    /// <summary>A seat of a municipal secretary, of four years from today, and who holds it.</summary>
    public static SeatRequest Seat(DateOnly from, string municipality, params IReadOnlyList<string> heldBy) =>
        new()
        {
            Background = SeatBackground.MunicipalSecretary,
            Office = SeatOffice.Member,
            MunicipalityCode = municipality,
            ValidFrom = from,
            HeldBy = heldBy,
        };

    /// <summary>Gives a member a seat.</summary>
    public Task<SeatView> Sit(string id, string municipality) =>
        Admin.Create<SeatView>(Testing.Taskforce.Seats, Seat(App.Clock.Today(), municipality, id));

    public Task<HttpResponseMessage> GiveView(string member, Guid item, Stance stance) =>
        Member(member).SendBody("PUT", $"{Testing.Taskforce.Items}/{item}/view", Testing.Taskforce.View(stance));

    /// <summary>The chair records an advice to which views were given.</summary>
    public Task<HttpResponseMessage> Advise(Guid item, Verdict verdict) =>
        Chair.SendBody("POST", $"{Testing.Taskforce.Items}/{item}/advice", Testing.Taskforce.Advice(verdict));

    public Task<InitiativeView> Get(Guid id) => Officer(Utrecht).GetAsync($"/initiatives/v1/initiatives/{id}").Read<InitiativeView>();

    public Task<InitiativeTrace> Trace(Guid id) => Anybody.GetAsync($"/initiatives/v1/initiatives/{id}/trace").Read<InitiativeTrace>();

    /// <summary>Brings a new initiative into a status, on the way that leads there.</summary>
    public async Task<InitiativeView> In(InitiativeStatus status)
    {
        var id = (await StartInitiative()).Id;
        if (status == InitiativeStatus.Draft)
            return await Get(id);
        await PostSubmission(id).Read<InitiativeView>();
        if (status == InitiativeStatus.Submitted)
            return await Get(id);
        if (status == InitiativeStatus.Withdrawn)
            return await PostInitiativeWithdrawal(id).Read<InitiativeView>();
        var verdict = status switch
        {
            InitiativeStatus.Returned => Verdict.Return,
            InitiativeStatus.Declined => Verdict.Decline,
            _ => Verdict.Endorse,
        };
        await Taskforce.Advise(id, verdict);
        if (status is InitiativeStatus.Adopted or InitiativeStatus.Rejected)
            await Decide(id, status == InitiativeStatus.Adopted ? ItemOutcome.Adopted : ItemOutcome.Rejected);
        return await Get(id);
    }

    /// <summary>Applies facts of the municipalities service.</summary>
    public Task Publish(params IFact[] facts) => App.Tell("municipalities", facts);

    /// <summary>The assembly decides; returns the item.</summary>
    public async Task<ItemClosed> Decide(Guid initiative, ItemOutcome outcome)
    {
        var closed = Closing(NewId(), initiative, outcome);
        await App.Tell("municipalities", new ItemProposed(closed.ItemId, initiative, "Samen één loket"), closed);
        return closed;
    }

    public static readonly RuleSet Rules = new(
        "ordinary",
        1,
        1000,
        WeightRounding.Up,
        75,
        Binding: true,
        [new VoteCondition(ConditionKind.Majority, VoteMeasure.Weight, VoteBase.Cast, 1, 2, MoreThan: true)]
    );

    public static readonly VoteResult Counted = new(310, 95, 12, 6, 2, 1, 13_232, 355, 76.54m, 3.15m);

    public static ItemPlaced Placing(Guid item, Guid initiative, DateOnly? date = null) =>
        new(
            item,
            ItemKind.Proposal,
            "Samen één loket",
            initiative,
            NewId(),
            date ?? new DateOnly(2020, 6, 26),
            Recommendation.Adopt,
            Recommendation.Hold
        );

    /// <summary>The opening of what was placed.</summary>
    public static ItemOpened Opening(ItemPlaced placed, bool binding = true, params IReadOnlyList<VoteOption> options) =>
        new(
            placed.ItemId,
            placed.Kind,
            placed.InitiativeId,
            placed.AssemblyId,
            Rules with
            {
                Name = binding ? "ordinary" : "consultation",
                Binding = binding,
            },
            options.Count > 0 ? options : [new("For", "Voor", true), new("Against", "Tegen", false)],
            13_232,
            355
        );

    public static ItemClosed Closing(Guid item, Guid? initiative, ItemOutcome outcome, bool binding = true) =>
        new(
            item,
            ItemKind.Proposal,
            "Samen één loket",
            initiative,
            NewId(),
            new DateOnly(2020, 6, 26),
            DecisionManner.Vote,
            outcome,
            outcome == ItemOutcome.Adopted ? "For" : null,
            binding,
            Rules with
            {
                Name = binding ? "ordinary" : "consultation",
                Binding = binding,
            },
            Counted,
            [new OptionResult("For", "Voor", true, 310, 6, 76.54m), new OptionResult("Against", "Tegen", false, 95, 2, 23.46m)],
            [],
            null,
            null,
            null
        );

    /// <summary>All that anybody can see, and how much was told; equal before and after: nothing changed.</summary>
    public async Task<string> Snapshot() =>
        JsonSerializer.Serialize(
            new
            {
                Needs = await Anybody.Pages<NeedView>("/initiatives/v1/needs"),
                Initiatives = await Anybody.Pages<InitiativeView>("/initiatives/v1/initiatives"),
                Seats = await Admin.Fetch<SeatView[]>(Testing.Taskforce.Seats),
                Meetings = await Anybody.Pages<MeetingView>(Testing.Taskforce.Meetings),
                Facts = (await App.Facts()).Count,
            }
        );

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }
}
