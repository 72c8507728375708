using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;

namespace Samen.Municipalities.Tests;

/// <summary>The municipalities service with its users and what they do.</summary>
internal sealed class MunicipalitiesApp(ServiceApp app, TestDatabase database) : IAsyncDisposable
{
    /// <summary>What can be voted for on one proposal, and abstaining.</summary>
    public static readonly string[] Options = [Vote.For, Vote.Against, Vote.Abstain];

    public const string Items = "/municipalities/v1/agenda-items";
    public const string Assemblies = "/municipalities/v1/assemblies";
    public const string Decisions = "/municipalities/v1/council-decisions";
    public const string RegisterPath = "/municipalities/v1/municipalities";

    public static readonly DateOnly Date = new(2020, 9, 25),
        ReferenceDate = new(2020, 1, 1);

    public ServiceApp App { get; } = app;

    public MunicipalitiesDatabase Database => App.Services.GetRequiredService<MunicipalitiesDatabase>();

    public HttpClient Everybody { get; } = app.Anonymous;

    public HttpClient Secretary { get; } = app.As(Roles.AssemblySecretary);

    /// <summary>A second person with the right of the secretary.</summary>
    public HttpClient Deputy { get; } = app.As(Roles.AssemblySecretary, id: "deputy");

    public HttpClient Admin { get; } = app.As(Roles.Admin);

    public HttpClient Voter(string code) => App.As(Roles.VotingRepresentative, code);

    /// <summary>One of several people who may vote for a municipality.</summary>
    public HttpClient Person(string code, string id) => App.As(Roles.VotingRepresentative, code, id: id);

    public HttpClient Officer(string code) => App.As(Roles.MunicipalityOfficer, code);

    public HttpClient Clerk(string code) => App.As(Roles.CouncilClerk, code);

    public static Task<MunicipalitiesApp> Start(DatabaseKind kind = DatabaseKind.Sqlite, params (string Name, string Value)[] settings) =>
        Start(kind, null, settings);

    public static async Task<MunicipalitiesApp> Start(DatabaseKind kind, TimeProvider? clock, params (string Name, string Value)[] settings)
    {
        var database = await Databases.Fresh(kind);
        return new MunicipalitiesApp(
            await ServiceApp.Start(
                new ServiceSetup
                {
                    Name = MunicipalitiesService.Name,
                    Add = builder => builder.AddMunicipalities(),
                    Map = app => app.MapMunicipalities(),
                    Database = kind == DatabaseKind.Sqlite ? null : database,
                    Clock = clock,
                    Settings = settings.ToDictionary(s => s.Name, s => s.Value),
                }
            ),
            database
        );
    }

    /// <summary>An initiative is endorsed elsewhere; answers its proposed item.</summary>
    public async Task<AgendaItemView> Proposed()
    {
        var initiative = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await App.Tell(
            "initiatives",
            new InitiativeEndorsed(initiative, "Verhuisbalie", "GM0363", 180_000_000, 95_000_000, "Bewezen in de praktijk.", null)
        );
        return (await Get<AgendaItemView[]>($"{Items}?initiativeId={initiative}")).Single();
    }

    public async Task<AssemblyView> Convened() => await Secretary.Create<AssemblyView>(Assemblies, Convening());

    public async Task<AgendaItemView> Placed() => await Place((await Proposed()).Id, Placing((await Convened()).Id));

    public async Task<AgendaItemView> Opened() => await Open((await Placed()).Id);

    /// <summary>An assembly that is still to come; on another day where a test comes to it.</summary>
    public async Task<Guid> Coming(DateOnly? day = null) =>
        (
            await Secretary.Create<AssemblyView>(
                Assemblies,
                Convening() with
                {
                    Date = day ?? new DateOnly(2099, 6, 17),
                    ReferenceDate = await Counted(),
                }
            )
        ).Id;

    /// <summary>A written consultation that is still to come; on another day where a test comes to its end.</summary>
    public async Task<AssemblyView> Consultation(DateOnly? last = null) =>
        await Secretary.Create<AssemblyView>(
            Assemblies,
            new ConveneAssemblyRequest
            {
                Kind = AssemblyKind.Consultation,
                Date = last ?? new DateOnly(2099, 6, 17),
                ReferenceDate = await Counted(),
            }
        );

    /// <summary>A reference date on which every municipality of today has a figure: that of 2020, where it had one.</summary>
    private async Task<DateOnly> Counted()
    {
        var day = new DateOnly(2024, 1, 1);
        var lines = (await All(RegisterPath)).Select(m => $"{m.Code},{m.Inhabitants.FirstOrDefault()?.Inhabitants ?? 30_000}");
        await Admin.Act<InhabitantsImported>(
            "/municipalities/v1/inhabitants-imports",
            new ImportInhabitantsRequest { ReferenceDate = day, Csv = "code,inhabitants\n" + string.Join('\n', lines) }
        );
        return day;
    }

    /// <summary>An item of the board on an agenda.</summary>
    public async Task<AgendaItemView> Drafted(ItemKind kind, string title, Guid assembly)
    {
        var item = await Secretary.Create<AgendaItemView>(
            Items,
            new DraftItemRequest
            {
                Kind = kind,
                Title = title,
                Text = "De vergadering besluit.",
            }
        );
        return await Place(item.Id, new PlaceItemRequest { AssemblyId = assembly });
    }

    public Task<AmendmentView> Amended(Guid item, string code, string title) =>
        Officer(code).Create<AmendmentView>($"{Items}/{item}/amendments", Amendment(code, title));

    /// <summary>Somebody who speaks for a municipality since 2020.</summary>
    public Task<RepresentativeView> Named(string code, RepresentativeRole role, DateOnly? until = null, string? email = null) =>
        Admin.Create<RepresentativeView>(
            $"{RegisterPath}/{code}/representatives",
            new RepresentativeRequest
            {
                Role = role,
                Name = "A. Voorbeeld",
                Email = email,
                ValidFrom = new DateOnly(2020, 1, 1),
                ValidTo = until,
            }
        );

    /// <summary>A council's decision that its clerk only drafts.</summary>
    public Task<CouncilDecisionView> DraftedDecision(CouncilDecisionRequest request, string code = "GM0088") =>
        Clerk(code).Create<CouncilDecisionView>($"{RegisterPath}/{code}/council-decisions", request);

    /// <summary>A council's decision that its clerk drafts and records.</summary>
    public async Task<CouncilDecisionView> Recorded(CouncilDecisionRequest request, string code = "GM0088")
    {
        var draft = await DraftedDecision(request, code);
        return await Clerk(code).Act<CouncilDecisionView>($"{Decisions}/{draft.Id}/recording");
    }

    /// <summary>The clerk of GM0088 withdraws a decision.</summary>
    public Task Withdraw(Guid decision, string reason) =>
        Clerk("GM0088")
            .Put<CouncilDecisionView>($"{Decisions}/{decision}/withdrawal", new WithdrawCouncilDecisionRequest { Reason = reason });

    public Task<AgendaItemView> Place(Guid item, PlaceItemRequest request) =>
        Secretary.Put<AgendaItemView>($"{Items}/{item}/placement", request);

    /// <summary>Opens the vote, on the day of the assembly if that is still to come.</summary>
    public async Task<AgendaItemView> Open(Guid item)
    {
        await OnTheDayOf(item);
        return await Secretary.Act<AgendaItemView>($"{Items}/{item}/opening");
    }

    public Task<AgendaItemView> Close(Guid item) => TwoPersons.Close(Secretary, Deputy, $"{Items}/{item}");

    /// <summary>The secretary closes, or sees, the vote on this many votes.</summary>
    public Task<HttpResponseMessage> Closing(Guid item, int votes) =>
        Secretary.SendBody("POST", $"{Items}/{item}/closing", new CloseItemRequest { VotesCast = votes });

    /// <summary>Adopts it by acclamation, on the day of the assembly if that is still to come.</summary>
    public async Task<AgendaItemView> Acclaim(Guid item)
    {
        await OnTheDayOf(item);
        return await TwoPersons.Acclaim(Secretary, Deputy, $"{Items}/{item}");
    }

    /// <summary>The board takes a motion over, on the day of the assembly if that is still to come.</summary>
    public async Task<AgendaItemView> TakeOver(Guid motion)
    {
        await OnTheDayOf(motion);
        return await Secretary.Act<AgendaItemView>($"{Items}/{motion}/taking-over", TakingOver);
    }

    /// <summary>Waits, so to say, until the item's assembly decides.</summary>
    public async Task OnTheDayOf(Guid item) => App.Clock.MoveOnTo((await Item(item)).DecidesFrom!.Value);

    /// <summary>The secretary annuls the opening of a vote, as it stands.</summary>
    public async Task<HttpResponseMessage> AnnulOpening(Guid item) =>
        await Secretary.SendBody("POST", $"{Items}/{item}/opening/annulment", Because, await Version(item));

    /// <summary>The secretary annuls a decision, as it stands.</summary>
    public async Task<HttpResponseMessage> AnnulClosing(Guid item, bool voteGoesOn = false) =>
        await Secretary.SendBody(
            "POST",
            $"{Items}/{item}/closing/annulment",
            new AnnulClosingRequest { Reason = Because.Reason, VoteGoesOn = voteGoesOn },
            await Version(item)
        );

    /// <summary>What was annulled of an item.</summary>
    public Task<AnnulmentView[]> Annulments(Guid item) => Get<AnnulmentView[]>($"{Items}/{item}/annulments");

    public static readonly ReasonRequest Because = new() { Reason = "De gewichten klopten niet." };

    private async Task<string> Version(Guid item) => $"\"{(await Item(item)).Version}\"";

    public Task<AgendaItemView> Item(Guid id) => Get<AgendaItemView>($"{Items}/{id}");

    /// <summary>The assembly secretary puts something.</summary>
    public Task<HttpResponseMessage> Put<T>(string path, T body) => Secretary.SendBody("PUT", path, body);

    public Task<HttpResponseMessage> Cast(Guid item, string code, string option) =>
        Voter(code).SendBody("PUT", $"{Items}/{item}/ballots/{code}", new CastBallotRequest { Option = option });

    public Task<T> Get<T>(string path) => Everybody.Fetch<T>(path);

    /// <summary>All pages of a list of municipalities.</summary>
    public Task<IReadOnlyList<MunicipalityView>> All(string path) =>
        Everybody.Pages<MunicipalityView>(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "limit=100");

    public static ConveneAssemblyRequest Convening() =>
        new()
        {
            Kind = AssemblyKind.Ordinary,
            Date = Date,
            Place = "Online",
            ReferenceDate = ReferenceDate,
        };

    public static DraftItemRequest Motion(string municipality, Guid assembly) =>
        new()
        {
            Kind = ItemKind.Motion,
            Title = "Motie over open standaarden",
            Text = "De vergadering verzoekt het bestuur.",
            Submitters = [municipality],
            AssemblyId = assembly,
        };

    public static readonly TakeOverItemRequest TakingOver = new()
    {
        TakenOverBy = "Bestuur",
        Reason = "Het bestuur was dit al van plan.",
        SubmittersAgree = true,
    };

    public static SubmitAmendmentRequest Amendment(string municipality, string title) =>
        new()
        {
            Title = title,
            Text = "Het voorstel luidt anders.",
            Submitters = [municipality],
        };

    /// <summary>A decision that was taken elsewhere.</summary>
    public static ReportItemRequest Reporting(Guid assembly, string title) =>
        new()
        {
            AssemblyId = assembly,
            Kind = ItemKind.Proposal,
            Title = title,
            Outcome = ItemOutcome.Adopted,
            Source = "Besluitenlijst",
        };

    public static PlaceItemRequest Placing(Guid assembly) =>
        new()
        {
            AssemblyId = assembly,
            BoardRecommendation = Recommendation.Adopt,
            ServiceDeliveryBoardRecommendation = Recommendation.Hold,
        };

    public static async Task<T> Answer<T>(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<T>(body, ServiceApp.Json)!
            : throw new InvalidOperationException($"{(int)response.StatusCode}: {body}");
    }

    /// <summary>Status and code of a refusal, as <c>409 wrong-state</c>.</summary>
    public static async Task<string> Refusal(HttpResponseMessage response)
    {
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        return $"{(int)response.StatusCode} {problem.GetProperty("code").GetString()}";
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await database.DisposeAsync();
    }
}
