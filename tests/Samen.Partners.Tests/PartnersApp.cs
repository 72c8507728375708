using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Testing;
using Samen.Web;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>The partners service with what its tests do again and again.</summary>
internal sealed class PartnersApp : IAsyncDisposable
{
    private static readonly string[] Short = ["0:00:00", "0:00:00.05", "0:00:00.05", "0:00:00.05"];
    private readonly TestDatabase? database;
    private readonly bool owns;

    private PartnersApp(ServiceApp app, TestDatabase? database, bool owns) =>
        (App, Manager, this.database, this.owns) = (app, app.As(Roles.PartnerManager), database, owns);

    public ServiceApp App { get; }

    public HttpClient Manager { get; private set; }

    public static async Task<PartnersApp> Start(
        DatabaseKind kind = DatabaseKind.Sqlite,
        bool loopback = true,
        string? schedule = null,
        TimeProvider? clock = null,
        params (string Name, string Value)[] settings
    ) => await Launch(kind == DatabaseKind.Sqlite ? null : await Databases.Fresh(kind), owns: true, loopback, schedule, clock, settings);

    /// <summary>Another instance on the same store; goes before this one.</summary>
    public Task<PartnersApp> Sibling(string instance) =>
        Launch(database, owns: false, true, null, null, [("data", App.DataFolder), ("Samen:Instance", instance)]);

    private static async Task<PartnersApp> Launch(
        TestDatabase? database,
        bool owns,
        bool loopback,
        string? schedule,
        TimeProvider? clock,
        (string Name, string Value)[] settings
    )
    {
        var all = new Dictionary<string, string>
        {
            ["Samen:Partners:AllowLoopback"] = loopback ? "true" : "false",
            ["Samen:Partners:Schedule"] = schedule ?? string.Join(',', Short),
            ["Samen:Partners:Jitter"] = "0",
            ["Samen:Instance"] = "one",
            // What its own tests switch on: others count what comes in.
            ["Samen:Partners:Confirm"] = "false",
            ["Samen:Partners:Seed"] = "false",
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        return new PartnersApp(
            await ServiceApp.Start(
                new ServiceSetup
                {
                    Name = PartnersService.Name,
                    Add = builder => builder.AddPartners(),
                    Map = app => app.MapPartners(),
                    Settings = all,
                    Clock = clock,
                    Database = database,
                }
            ),
            database,
            owns
        );
    }

    public Task<PartnerView> Register(string name = "Voorbeeldpartner", string? oin = null) =>
        Manager
            .SendBody(
                "POST",
                "/partners/v1/partners",
                new RegisterPartnerRequest
                {
                    Name = name,
                    Kind = PartnerKind.ChainPartner,
                    Oin = oin,
                }
            )
            .Read<PartnerView>(HttpStatusCode.Created);

    public static string Path(Guid partner, Guid? subscription = null, string? what = null) =>
        $"/partners/v1/partners/{partner}/subscriptions"
        + (subscription is null ? "" : $"/{subscription}")
        + (what is null ? "" : $"/{what}");

    public Task<HttpResponseMessage> PostSubscription(Guid partner, string sink, params string[] types) =>
        Manager.SendBody("POST", Path(partner), new CreateSubscriptionRequest { Sink = sink, Types = types.Length == 0 ? null : types });

    public Task<SubscriptionCreated> Subscribe(Guid partner, string sink, params string[] types) =>
        PostSubscription(partner, sink, types).Read<SubscriptionCreated>(HttpStatusCode.Created);

    public async Task<SubscriptionView> Subscription(SubscriptionView s) =>
        await Manager.GetAsync(Path(s.PartnerId, s.Id)).Read<SubscriptionView>();

    public Task<IReadOnlyList<DeliveryView>> Deliveries(SubscriptionView s) =>
        Manager.Pages<DeliveryView>(Path(s.PartnerId, s.Id, "deliveries"));

    /// <summary>Waits until the subscription is as wanted.</summary>
    public Task<SubscriptionView> Until(SubscriptionView s, Func<SubscriptionView, bool> wanted) =>
        Patience.Find(() => Subscription(s), wanted, $"subscription {s.Id}");

    /// <summary>Records needs, each a subject of its own, and answers their ids.</summary>
    public async Task<IReadOnlyList<Guid>> TellNeeds(int count, string title = "Behoefte")
    {
        var ids = Enumerable.Range(0, count).Select(_ => NewId()).ToList();
        await App.Tell("initiatives", [.. ids.Select(IFact (id) => new NeedRecorded(id, "GM0344", Office.HeadOfIct, title, []))]);
        return ids;
    }

    /// <summary>Has the inbox take in one fact as it comes off the bus.</summary>
    public async Task Apply(string source, long position, IFact fact, (string Source, long Position)? cause = null)
    {
        var row = new FactEnvelope
        {
            Position = position,
            FactId = NewId(),
            Type = FactType.NameOf(fact.GetType()),
            Subject = fact.Subject,
            Number = position,
            CauseSource = cause?.Source,
            CausePosition = cause?.Position,
            RecordedAt = TimeProvider.System.GetUtcNow(),
            Body = JsonSerializer.Serialize(fact, fact.GetType(), FactJson.Options),
        };
        await App
            .Services.GetRequiredKeyedService<Inbox>(PartnersService.Name)
            .Apply(new FactBatch(source, position, [row], position), CancellationToken.None);
    }

    public async Task<IReadOnlyList<LogEvent>> Log(long after = 0)
    {
        await using var reading = await App.Database.Read(CancellationToken.None);
        return await reading.Many<LogEvent>(
            """
            SELECT position AS Position, event_id AS EventId, source AS Source, source_position AS SourcePosition,
                   type AS Type, subject AS Subject, body AS Body
            FROM event_log
            WHERE position > @After
            ORDER BY position
            """,
            new { After = after }
        );
    }

    public async Task<long> Count(string table)
    {
        await using var reading = await App.Database.Read(CancellationToken.None);
        return await reading.One<long>($"SELECT COUNT(*) FROM {table}");
    }

    /// <summary>All that a refused request might have changed.</summary>
    public async Task<string> Snapshot()
    {
        await using var reading = await App.Database.Read(CancellationToken.None);
        var subscriptions = await reading.Many<string>("SELECT status FROM subscription ORDER BY created_at");
        var versions = await reading.Many<long>("SELECT version FROM subscription ORDER BY created_at");
        return JsonSerializer.Serialize(
            new
            {
                subscriptions,
                versions,
                Partners = await reading.One<long>("SELECT COUNT(*) FROM partner"),
                Facts = await reading.One<long>("SELECT COUNT(*) FROM outbox"),
                Attempts = await reading.One<long>("SELECT COUNT(*) FROM delivery_attempt"),
            }
        );
    }

    public async Task Restart()
    {
        await App.Restart();
        Manager = App.As(Roles.PartnerManager);
    }

    public static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    public async ValueTask DisposeAsync()
    {
        // What partners read, whole and thin, is what the document says.
        var faults = string.Concat(
            (await Log())
                .Take(500)
                .SelectMany(e =>
                    new[]
                    {
                        EventSchemas.FaultsOf(e.Bytes(EventDetail.Full), thin: false),
                        EventSchemas.FaultsOf(e.Bytes(EventDetail.Thin), thin: true),
                    }
                )
        );
        await App.DisposeAsync();
        if (faults.Length > 0)
            Assert.Fail(faults);
        if (owns && database is not null)
            await database.DisposeAsync();
    }
}
