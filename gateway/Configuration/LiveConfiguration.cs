using System.Globalization;
using Samen.Contracts.Gateway;
using Samen.Gateway.Clients;

namespace Samen.Gateway.Configuration;

/// <summary>
/// The configuration of the store, laid over the settings of the program while it runs: limits and addresses of services as
/// configuration keys that can be watched, what single clients may do by <see cref="Of"/>. The instance that makes a change
/// has it at once, the others within <see cref="Every"/>.
/// </summary>
internal sealed class LiveConfiguration : ConfigurationProvider, IConfigurationSource
{
    /// <summary>How often an instance checks whether another one made a change.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private volatile IReadOnlyDictionary<string, ClientPart> clients = new Dictionary<string, ClientPart>();

    /// <summary>The version that is laid over now.</summary>
    public int Version { get; private set; } = -1;

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>The credential with what is configured for it.</summary>
    public T Of<T>(T credential)
        where T : Credential =>
        clients.TryGetValue(credential.Sender, out var part)
            ? credential with
            {
                Scopes = part.Scopes is { } scopes ? string.Join(' ', scopes) : credential.Scopes,
                PerMinute = part.PerMinute ?? credential.PerMinute,
                PerDay = part.PerDay ?? credential.PerDay,
            }
            : credential;

    /// <summary>Lays a version over the settings, unless a newer one is there.</summary>
    public void Apply(ConfigurationStore.Row row)
    {
        lock (gate)
        {
            if (row.Version <= Version)
                return;
            var document = GatewayDocuments.Read(row.Document);
            var data = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
            void Put(string key, IFormattable? value)
            {
                if (value is not null)
                    data[key] = value.ToString(null, CultureInfo.InvariantCulture);
            }
            foreach (var (name, value) in document.LimitsByName())
                Put($"{GatewaySettings.Limits}:{name}", value);
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
