using System.Globalization;
using Samen.Gateway.Clients;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Configuration;

/// <summary>
/// The configuration of the store, laid over the settings of the program while it runs: limits and addresses of services as
/// configuration keys, whose readers notice; what single clients may as <see cref="Of"/>. An instance that makes a change
/// has it at once, the others within <see cref="Every"/>.
/// </summary>
internal sealed class LiveConfiguration : ConfigurationProvider, IConfigurationSource
{
    /// <summary>How often an instance looks whether another one made a change.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private volatile IReadOnlyDictionary<string, ClientPart> clients = new Dictionary<string, ClientPart>();

    /// <summary>What is laid over now.</summary>
    public int Version { get; private set; } = -1;

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>The credential with what is configured for it.</summary>
    public T Of<T>(string subject, T credential)
        where T : Credential =>
        clients.TryGetValue(subject, out var part)
            ? credential with
            {
                Scopes = part.Scopes is { } scopes ? string.Join(' ', scopes) : credential.Scopes,
                PerMinute = part.PerMinute ?? credential.PerMinute,
                PerDay = part.PerDay ?? credential.PerDay,
            }
            : credential;

    /// <summary>Lays a version over the settings; an older one than is there is left alone.</summary>
    public void Apply(ConfigurationStore.Row row)
    {
        lock (gate)
        {
            if (row.Version <= Version)
                return;
            var document = GatewayDocument.Read(row.Document);
            var data = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
            void Put(string key, IFormattable? value)
            {
                if (value is not null)
                    data[key] = value.ToString(null, CultureInfo.InvariantCulture);
            }
            Put($"{GatewaySettings.Limits}:PerMinute", document.Limits?.PerMinute);
            Put($"{GatewaySettings.Limits}:PerDay", document.Limits?.PerDay);
            Put($"{GatewaySettings.Limits}:AnonymousPerMinute", document.Limits?.AnonymousPerMinute);
            Put($"{GatewaySettings.Limits}:RequestSeconds", document.Limits?.RequestSeconds);
            foreach (var route in document.Routes ?? [])
            {
                foreach (var (i, address) in route.Addresses!.Index())
                    data[$"{GatewaySettings.Routes}:{route.Service}:{i}"] = address;
            }
            clients = (document.Clients ?? []).ToDictionary(client => client.Client!);
            (Data, Version) = (data, row.Version);
        }
        OnReload();
    }
}

/// <summary>Looks for changes that another instance made.</summary>
internal sealed class ConfigurationWatch(
    GatewayDatabase database,
    LiveConfiguration live,
    IServiceProvider provider,
    TimeProvider clock,
    ILogger<ConfigurationWatch> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await provider.WhenMigrated(GatewayService.Name).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(LiveConfiguration.Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await using var reading = await database.Read(stoppingToken);
                live.Apply(await ConfigurationStore.Latest(reading));
            }
            catch (Exception e) when (e is System.Data.Common.DbException or OperationCanceledException)
            {
                if (!stoppingToken.IsCancellationRequested)
                    log.LogWarning(e, "Whether the configuration was changed can't be told now.");
            }
        }
    }
}
