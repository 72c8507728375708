using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samen.Gateway.Access;
using Samen.Gateway.Clients;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Configuration;

/// <summary>What of the gateway changes while it runs. What is absent is as the settings of the program, the key or the client say.</summary>
/// <param name="Limits">For everybody who has none of their own.</param>
/// <param name="Routes">Where services are; a service once.</param>
/// <param name="Clients">What single keys and clients may; each once.</param>
internal sealed record GatewayDocument(
    LimitsPart? Limits = null,
    IReadOnlyList<RoutePart>? Routes = null,
    IReadOnlyList<ClientPart>? Clients = null
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static GatewayDocument Read(string json) => JsonSerializer.Deserialize<GatewayDocument>(json, Json)!;

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Everything that is set, by its place, such as <c>limits.perMinute</c>.</summary>
    public IReadOnlyDictionary<string, string> Flatten()
    {
        var flat = new SortedDictionary<string, string>(StringComparer.Ordinal);
        void Put(string place, IFormattable? value)
        {
            if (value is not null)
                flat[place] = value.ToString(null, CultureInfo.InvariantCulture);
        }
        Put("limits.perMinute", Limits?.PerMinute);
        Put("limits.perDay", Limits?.PerDay);
        Put("limits.anonymousPerMinute", Limits?.AnonymousPerMinute);
        Put("limits.requestSeconds", Limits?.RequestSeconds);
        foreach (var route in Routes ?? [])
            flat[$"routes.{route.Service}.addresses"] = string.Join(' ', route.Addresses!);
        foreach (var client in Clients ?? [])
        {
            if (client.Scopes is { } scopes)
                flat[$"clients.{client.Client}.scopes"] = string.Join(' ', scopes);
            Put($"clients.{client.Client}.perMinute", client.PerMinute);
            Put($"clients.{client.Client}.perDay", client.PerDay);
        }
        return flat;
    }

    /// <summary>What is different in the other one, by place.</summary>
    public IReadOnlyList<ConfigurationDifference> DifferencesTo(GatewayDocument other)
    {
        var (from, to) = (Flatten(), other.Flatten());
        return
        [
            .. from
                .Keys.Union(to.Keys)
                .Order(StringComparer.Ordinal)
                .Select(place => new ConfigurationDifference(place, from.GetValueOrDefault(place), to.GetValueOrDefault(place)))
                .Where(one => one.From != one.To),
        ];
    }
}

/// <summary>Limits of the gateway.</summary>
/// <param name="PerMinute">Requests a minute of one key or client at one instance, 1 to 100,000.</param>
/// <param name="PerDay">Requests a day (UTC) of one key or client at all instances, 1 to 100,000,000.</param>
/// <param name="AnonymousPerMinute">Requests a minute of one network address without a credential at one instance, 1 to 100,000.</param>
/// <param name="RequestSeconds">How long a service may be silent before its answer is 504, 1 to 600.</param>
internal sealed record LimitsPart(int? PerMinute = null, long? PerDay = null, int? AnonymousPerMinute = null, int? RequestSeconds = null);

/// <summary>Where a service is.</summary>
/// <param name="Service">Its name, as in its paths.</param>
/// <param name="Addresses">1 to 10 addresses of its instances, such as http://funding:5103; requests go to each in turn.</param>
internal sealed record RoutePart(string? Service, IReadOnlyList<string>? Addresses);

/// <summary>What a single key or client may.</summary>
/// <param name="Client"><c>key-...</c> or <c>client-...</c>.</param>
/// <param name="Scopes">Of those that its roles open; absent: as it was given.</param>
/// <param name="PerMinute">As for a new key; absent: as it was given.</param>
/// <param name="PerDay">As for a new key; absent: as it was given.</param>
internal sealed record ClientPart(string? Client, IReadOnlyList<string>? Scopes = null, int? PerMinute = null, long? PerDay = null);

/// <summary>One thing that is different.</summary>
/// <param name="Place">Such as <c>limits.perMinute</c>.</param>
/// <param name="From">Absent: it was not set.</param>
/// <param name="To">Absent: it is not set any more.</param>
internal sealed record ConfigurationDifference(string Place, string? From, string? To);

internal static class ConfigurationRules
{
    private static readonly string[] Services =
    [
        .. AccessTable.Rows.Select(row => row.Service).Where(service => service != GatewayService.Name).Distinct(),
    ];

    /// <exception cref="Refused">400 with every wrong place.</exception>
    public static async Task Check(Reading reading, GatewayDocument document)
    {
        var errors = new List<FieldError>();
        void Wrong(bool wrong, string field, string code, string message)
        {
            if (wrong)
                errors.Add(new FieldError(field, code, message));
        }
        var limits = document.Limits;
        Wrong(limits?.PerMinute is < 1 or > 100_000, "/limits/perMinute", "range", "Must be from 1 to 100,000.");
        Wrong(limits?.PerDay is < 1 or > 100_000_000, "/limits/perDay", "range", "Must be from 1 to 100,000,000.");
        Wrong(limits?.AnonymousPerMinute is < 1 or > 100_000, "/limits/anonymousPerMinute", "range", "Must be from 1 to 100,000.");
        Wrong(limits?.RequestSeconds is < 1 or > 600, "/limits/requestSeconds", "range", "Must be from 1 to 600.");
        var routes = document.Routes ?? [];
        foreach (var (i, route) in routes.Index())
        {
            Wrong(!Services.Contains(route?.Service), $"/routes/{i}/service", "unknown", $"Must be one of {string.Join(", ", Services)}.");
            Wrong(
                routes.Take(i).Any(other => other?.Service == route?.Service),
                $"/routes/{i}/service",
                "twice",
                "This service is there twice."
            );
            Wrong(
                route?.Addresses is not { Count: >= 1 and <= 10 } addresses
                    || !addresses.All(IsAddress)
                    || addresses.Distinct().Count() < addresses.Count,
                $"/routes/{i}/addresses",
                "format",
                "Must be 1 to 10 addresses such as http://funding:5103, without a path, each once."
            );
        }
        var clients = document.Clients ?? [];
        foreach (var (i, client) in clients.Index())
        {
            Wrong(
                clients.Take(i).Any(other => other?.Client == client?.Client),
                $"/clients/{i}/client",
                "twice",
                "This client is there twice."
            );
            Wrong(client?.PerMinute is < 1 or > 100_000, $"/clients/{i}/perMinute", "range", "Must be from 1 to 100,000.");
            Wrong(client?.PerDay is < 1 or > 100_000_000, $"/clients/{i}/perDay", "range", "Must be from 1 to 100,000,000.");
            if (await Find(reading, client?.Client) is not { } credential)
                Wrong(true, $"/clients/{i}/client", "unknown", "There is no such key or client.");
            else if (client!.Scopes is { } scopes)
            {
                var opened = AccessTable.GrantableTo(credential.Grant.Roles);
                Wrong(
                    scopes.Except(opened).Any() || scopes.Distinct().Count() < scopes.Count,
                    $"/clients/{i}/scopes",
                    "format",
                    $"Must be some of the scopes that its roles open, each once: {string.Join(", ", opened)}."
                );
            }
        }
        if (errors.Count > 0)
            throw Refused.Invalid(errors);
    }

    private static async Task<Credential?> Find(Reading reading, string? client) =>
        client is ['k', 'e', 'y', '-', ..] ? await ApiKeyStore.Get(reading, client["key-".Length..])
        : client is null ? null
        : await ClientStore.Get(reading, client);

    private static bool IsAddress(string? address) =>
        address is { Length: <= 200 }
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority) == address.TrimEnd('/')
        && uri.UserInfo.Length == 0;
}
