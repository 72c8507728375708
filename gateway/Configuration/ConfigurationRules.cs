using Samen.Contracts.Gateway;
using Samen.Gateway.Access;
using Samen.Gateway.Clients;
using Samen.Gateway.Identity;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Configuration;

/// <summary>What a document may say, beyond the attributes.</summary>
internal static class ConfigurationRules
{
    private static readonly string[] Services =
    [
        .. AccessTable.Rows.Select(row => row.Service).Where(service => service != GatewayService.Name).Distinct(),
    ];

    /// <exception cref="Refused">400 with every wrong place.</exception>
    public static async Task Check(Reading reading, GatewayDocument document)
    {
        List<FieldError> errors = [.. FaultsOf(document), .. await ClientFaultsOf(reading, document.Clients ?? [])];
        if (errors.Count > 0)
            throw Refused.Invalid(errors);
    }

    /// <summary>What is wrong with a document, whatever the store has.</summary>
    public static IEnumerable<FieldError> FaultsOf(GatewayDocument? document)
    {
        var routes = document?.Routes ?? [];
        foreach (var (i, route) in routes.Index())
        {
            var field = $"/document/routes/{i}";
            if (!Services.Contains(route?.Service))
                yield return new FieldError($"{field}/service", "unknown", $"Must be one of {string.Join(", ", Services)}.");
            if (routes.Take(i).Any(other => other?.Service == route?.Service))
                yield return new FieldError($"{field}/service", "twice", "This service is there twice.");
            var addresses = route?.Addresses ?? [];
            if (addresses.Count == 0 || !addresses.All(IsAddress) || addresses.Distinct().Count() < addresses.Count)
                yield return new FieldError(
                    $"{field}/addresses",
                    "format",
                    "Must be 1 to 10 addresses such as http://funding:5103, without a path, each once."
                );
        }
        var clients = document?.Clients ?? [];
        foreach (var (i, client) in clients.Index())
        {
            if (clients.Take(i).Any(other => other?.Client == client?.Client))
                yield return new FieldError($"/document/clients/{i}/client", "twice", "This client is there twice.");
        }
    }

    private static async Task<IReadOnlyList<FieldError>> ClientFaultsOf(Reading reading, IReadOnlyList<ClientPart> clients)
    {
        var errors = new List<FieldError>();
        foreach (var (i, client) in clients.Index())
        {
            if (await Find(reading, client.Client) is not { } credential)
            {
                errors.Add(new FieldError($"/document/clients/{i}/client", "unknown", "There is no such key or client."));
                continue;
            }
            var (scopes, opened) = (client.Scopes ?? [], AccessTable.GrantableTo(credential.Grant.Roles));
            if (scopes.Except(opened).Any() || scopes.Distinct().Count() < scopes.Count)
                errors.Add(
                    new FieldError(
                        $"/document/clients/{i}/scopes",
                        "format",
                        $"Must be some of the scopes that its roles open, each once: {string.Join(", ", opened)}."
                    )
                );
        }
        return errors;
    }

    private static async Task<Credential?> Find(Reading reading, string? client) =>
        client is not null && Claims.KeyOf(client) is { } key ? await ApiKeyStore.Get(reading, key)
        : client is null ? null
        : await ClientStore.Get(reading, client);

    private static bool IsAddress(string? address) =>
        address is { Length: <= 200 }
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority) == address.TrimEnd('/')
        && uri.UserInfo.Length == 0;
}
