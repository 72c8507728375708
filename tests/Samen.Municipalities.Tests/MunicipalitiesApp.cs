using System.Net.Http.Json;
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
    public const string RegisterPath = "/municipalities/v1/municipalities";

    public static readonly DateOnly Date = new(2020, 9, 25),
        ReferenceDate = new(2020, 1, 1);

    public ServiceApp App { get; } = app;

    public MunicipalitiesDatabase Database => App.Services.GetRequiredService<MunicipalitiesDatabase>();

    public HttpClient Everybody { get; } = app.Anonymous;

    public HttpClient Secretary { get; } = app.As(Roles.AssemblySecretary);

    public HttpClient Admin { get; } = app.As(Roles.Admin);

    public HttpClient Voter(string code) => App.As(Roles.VotingRepresentative, code);

    /// <summary>One of several people who may vote for a municipality.</summary>
    public HttpClient Person(string code, string id) => App.As(Roles.VotingRepresentative, code, id: id);

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
            new InitiativeEndorsed(initiative, "Verhuisbalie", "GM0363", 180_000_000, 95_000_000, "Bewezen in de praktijk.")
        );
        return (await Get<AgendaItemView[]>($"{Items}?initiativeId={initiative}")).Single();
    }

    public async Task<AssemblyView> Convened() =>
        await Answer<AssemblyView>(await Secretary.PostAsJsonAsync(Assemblies, Convening(), ServiceApp.Json));

    public async Task<AgendaItemView> Placed()
    {
        var item = await Proposed();
        return await Answer<AgendaItemView>(
            await Secretary.PutAsJsonAsync($"{Items}/{item.Id}/placement", Placing((await Convened()).Id), ServiceApp.Json)
        );
    }

    public async Task<AgendaItemView> Opened() =>
        await Answer<AgendaItemView>(await Secretary.PostAsync($"{Items}/{(await Placed()).Id}/opening", null));

    /// <summary>An assembly that is still to come.</summary>
    public async Task<Guid> Coming() =>
        (
            await Answer<AssemblyView>(
                await Secretary.PostAsJsonAsync(
                    Assemblies,
                    Convening() with
                    {
                        Date = new DateOnly(2099, 6, 17),
                        ReferenceDate = await Counted(),
                    },
                    ServiceApp.Json
                )
            )
        ).Id;

    /// <summary>A written consultation that is still to come; on another day where a test comes to its end.</summary>
    public async Task<AssemblyView> Consultation(DateOnly? last = null) =>
        await Answer<AssemblyView>(
            await Secretary.PostAsJsonAsync(
                Assemblies,
                new ConveneAssemblyRequest
                {
                    Kind = AssemblyKind.Consultation,
                    Date = last ?? new DateOnly(2099, 6, 17),
                    ReferenceDate = await Counted(),
                },
                ServiceApp.Json
            )
        );

    /// <summary>A reference date on which every municipality of today has a figure: that of 2020, where it had one.</summary>
    private async Task<DateOnly> Counted()
    {
        var day = new DateOnly(2024, 1, 1);
        var lines = (await All(RegisterPath)).Select(m => $"{m.Code},{m.Inhabitants.FirstOrDefault()?.Inhabitants ?? 30_000}");
        await Answer<InhabitantsImported>(
            await Admin.PostAsJsonAsync(
                "/municipalities/v1/inhabitants-imports",
                new ImportInhabitantsRequest { ReferenceDate = day, Csv = "code,inhabitants\n" + string.Join('\n', lines) },
                ServiceApp.Json
            )
        );
        return day;
    }

    /// <summary>An item of the board on an agenda.</summary>
    public async Task<AgendaItemView> Drafted(ItemKind kind, string title, Guid assembly)
    {
        var item = await Answer<AgendaItemView>(
            await Secretary.PostAsJsonAsync(
                Items,
                new DraftItemRequest
                {
                    Kind = kind,
                    Title = title,
                    Text = "De vergadering besluit.",
                },
                ServiceApp.Json
            )
        );
        return await Answer<AgendaItemView>(await Put($"{Items}/{item.Id}/placement", new PlaceItemRequest { AssemblyId = assembly }));
    }

    public async Task<AmendmentView> Amended(Guid item, string code, string title) =>
        await Answer<AmendmentView>(
            await App.As(Roles.MunicipalityOfficer, code)
                .PostAsJsonAsync(
                    $"{Items}/{item}/amendments",
                    new SubmitAmendmentRequest
                    {
                        Title = title,
                        Text = "Het voorstel luidt anders.",
                        SubmittedBy = code,
                    },
                    ServiceApp.Json
                )
        );

    /// <summary>The assembly secretary puts something.</summary>
    public Task<HttpResponseMessage> Put<T>(string path, T body) => Secretary.PutAsJsonAsync(path, body, ServiceApp.Json);

    public Task<HttpResponseMessage> Cast(Guid item, string code, string option) =>
        Voter(code).PutAsJsonAsync($"{Items}/{item}/ballots/{code}", new CastBallotRequest { Option = option }, ServiceApp.Json);

    public async Task<T> Get<T>(string path) => (await Everybody.GetFromJsonAsync<T>(path, ServiceApp.Json))!;

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
