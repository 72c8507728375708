using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samen.Contracts;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Testing;

/// <summary>
/// One service in this process as in production, on Kestrel at a free loopback port, with a data folder and a gateway of
/// its own and an in-memory bus on which nobody else is.
/// </summary>
public sealed class ServiceApp : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<TestGateway>> SharedGateway = new(TestGateway.Start);
    private readonly ServiceSetup setup;
    private readonly ConcurrentBag<HttpClient> clients = [];

    // All clients share its connections: none has cookies, and each request brings its own token.
    private readonly SocketsHttpHandler connections = new() { AllowAutoRedirect = false, UseCookies = false };
    private readonly ConcurrentDictionary<string, long> told = new();
    private WebApplication web = null!;

    private ServiceApp(ServiceSetup setup, TestGateway gateway, string folder) =>
        (this.setup, Gateway, DataFolder) = (setup, gateway, folder);

    /// <summary>A header with which a PUT is sent as it is, without If-Match.</summary>
    public const string WithoutIfMatch = "Test-Without-If-Match";

    /// <summary>JSON as a client of the API writes and reads it.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Mints the tokens.</summary>
    public TestGateway Gateway { get; }

    /// <summary>Kept over a restart.</summary>
    public string DataFolder { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The service's clock, unless its setup brings another.</summary>
    public MovableClock Clock { get; } = new();

    /// <summary>What is inside.</summary>
    public IServiceProvider Services => web.Services;

    /// <summary>The service's store.</summary>
    public Database Database => Services.GetRequiredKeyedService<Database>(setup.Name);

    /// <summary>What was logged, oldest first: level, category, text with the exception.</summary>
    public ConcurrentQueue<string> Logs { get; } = new();

    /// <summary>Starts the service and waits until it is ready.</summary>
    public static async Task<ServiceApp> Start(ServiceSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        var gateway = setup.OwnGateway ? await TestGateway.Start() : await SharedGateway.Value;
        var app = new ServiceApp(setup, gateway, Directory.CreateTempSubdirectory("samen-test-").FullName);
        try
        {
            if (setup is { Database: null, WaitUntilReady: true } && !setup.Settings.ContainsKey("data"))
                await Templates.Fill(app.DataFolder, setup.Name, app.Kind, app.Build);
            await app.Run();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops it and starts it again on the same data.</summary>
    public async Task Restart()
    {
        await Stop();
        await Run();
    }

    /// <summary>Stops it, has something done to its data, and starts it again.</summary>
    public async Task Pause(Action meanwhile)
    {
        ArgumentNullException.ThrowIfNull(meanwhile);
        await Stop();
        SqliteConnection.ClearAllPools();
        meanwhile();
        await Run();
    }

    /// <summary>A client without a token.</summary>
    public HttpClient Anonymous => Client(null);

    /// <summary>A client with this token.</summary>
    public HttpClient With(string token) => Client(() => token);

    /// <summary>A client whose tokens are always fresh.</summary>
    public HttpClient As(User user) => Client(() => Gateway.Token(setup.Name, user));

    /// <summary>
    /// A client with one role; the principal is named for role and municipality unless <paramref name="id"/> says otherwise.
    /// </summary>
    public HttpClient As(string role, string? municipality = null, string? office = null, Guid? partner = null, string? id = null) =>
        As(
            new User(id ?? $"{role}-{municipality ?? partner?.ToString() ?? "all"}".ToLowerInvariant(), role)
            {
                Municipality = municipality,
                Office = office,
                Partner = partner,
            }
        );

    /// <summary>Has the service take in facts of another service, as if they came off the bus, next after those told before.</summary>
    /// <returns>Their positions, for a cause.</returns>
    public async Task<IReadOnlyList<long>> Tell(string source, params IReadOnlyList<IFact> facts)
    {
        var messaging = Services.GetServices<ServiceMessaging>().Single(m => m.Name == setup.Name);
        await messaging.Migrated;
        var first = told.GetOrAdd(source, 0) + 1;
        var rows = facts
            .Select(
                (fact, i) =>
                    new FactEnvelope
                    {
                        Position = first + i,
                        FactId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
                        Type = FactType.NameOf(fact.GetType()),
                        Subject = fact.Subject,
                        Number = first + i,
                        RecordedAt = (setup.Clock ?? Clock).GetUtcNow(),
                        Body = JsonSerializer.Serialize(fact, fact.GetType(), FactJson.Options),
                    }
            )
            .ToList();
        told[source] = first + rows.Count - 1;
        await messaging.Inbox.Apply(new FactBatch(source, first, rows, told[source]), CancellationToken.None);
        return [.. rows.Select(row => row.Position)];
    }

    /// <summary>What the service told so far, in order.</summary>
    public async Task<IReadOnlyList<FactEnvelope>> Facts()
    {
        await using var reading = await Database.Read(CancellationToken.None);
        return await OutboxStore.After(reading, 0, 100_000);
    }

    /// <summary>The facts of one type that the service told so far, in order.</summary>
    public async Task<IReadOnlyList<T>> Facts<T>()
        where T : IFact =>
        [
            .. (await Facts())
                .Where(f => f.Type == FactType.NameOf(typeof(T)))
                .Select(f => JsonSerializer.Deserialize<T>(f.Body, FactJson.Options)!),
        ];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients)
            client.Dispose();
        connections.Dispose();
        var faults = web is null ? [] : await Faults();
        if (web is not null)
            await Stop();
        if (setup.OwnGateway)
            await Gateway.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Folders.Remove(DataFolder);
        if (faults.Count > 0)
            throw new InvalidOperationException($"It told what the AsyncAPI document does not allow:\n{string.Concat(faults.Take(5))}");
    }

    /// <summary>What it told that the published schemas don't allow.</summary>
    private async Task<IReadOnlyList<string>> Faults()
    {
        // A service that a test lets fail at its start has no store, or no schema.
        if (
            !Services.WhenMigrated(setup.Name).IsCompletedSuccessfully
            || Services.GetServices<ServiceMessaging>().All(m => m.Name != setup.Name)
        )
            return [];
        return
        [
            .. (await Facts())
                .Where(f => FactType.All.ContainsKey(f.Type))
                .Select(f => EventSchemas.FaultsOf(f.Type, f.Body))
                .Where(fault => fault.Length > 0),
        ];
    }

    private async Task Stop()
    {
        // Disposing alone doesn't wait for what runs in the background, which would go on writing.
        await web.StopAsync();
        await web.DisposeAsync();
    }

    /// <summary>All that the store of a first start depends on.</summary>
    private string Kind =>
        string.Join(
            '\n',
            setup
                .Settings.Select(setting => $"{setting.Key}={setting.Value}")
                .Order(StringComparer.Ordinal)
                .Prepend($"{setup.Add.Method.DeclaringType}.{setup.Add.Method.Name} {setup.Clock?.GetUtcNow():O}")
        );

    private WebApplication Build(string folder)
    {
        // MassTransit's log survives a disposed host and would log into it.
        LogContext.Current = null;
        List<string> args = ["--data", folder, $"--Samen:Gateway:Keys={Gateway.Keys}", "--hostBuilder:reloadConfigOnChange=false"];
        if (setup.Database is { } database)
            args.AddRange([$"--Samen:Storage:Kind={database.Kind}", $"--Samen:Storage:ConnectionString={database.ConnectionString}"]);
        args.AddRange(setup.Settings.Select(setting => $"--{setting.Key}={setting.Value}"));
        var builder = SamenHost.CreateBuilder([.. args], setup.Name, "http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(new LogList(Logs));
        setup.Add(builder);
        builder.Services.AddBus(builder.Configuration);
        builder.Services.AddSingleton(setup.Clock ?? Clock);
        return builder.Build();
    }

    private async Task Run()
    {
        web = Build(DataFolder);
        web.UseServices();
        setup.Map(web);
        web.BuildEndpointsOnce();
        await web.StartAsync();
        Address = new Uri(web.Urls.Single());
        if (setup.WaitUntilReady)
            await Services.WhenMigrated(setup.Name).WaitAsync(StartLimit);
    }

    private HttpClient Client(Func<string>? token)
    {
        var client = new HttpClient(new Bearer(token) { InnerHandler = connections }, disposeHandler: false) { BaseAddress = Address };
        clients.Add(client);
        return client;
    }

    private sealed class Bearer(Func<string>? token) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (token is not null)
                request.Headers.Authorization ??= new AuthenticationHeaderValue("Bearer", token());
            // A test that is not about versions replaces any of them, and says so as a client must.
            if (request.Method == HttpMethod.Put && !request.Headers.Contains("If-Match") && !request.Headers.Remove(WithoutIfMatch))
                request.Headers.Add("If-Match", "*");
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class LogList(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => new LogList(lines) { Category = categoryName };

        private string Category { get; init; } = "";

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue($"{logLevel} {Category} {formatter(state, exception)} {exception}".TrimEnd());

        public void Dispose() { }
    }
}
