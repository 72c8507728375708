using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Samen.Partners;

/// <summary>
/// The HTTP API of the broker's management plugin. Makes the virtual host of subscribers and, for each queue, a user that may only
/// read it.
/// </summary>
internal sealed class BrokerManagement : IDisposable
{
    private readonly AmqpSettings settings;
    private readonly HttpClient client;
    private bool made;

    public BrokerManagement(AmqpSettings settings)
    {
        this.settings = settings;
        var user = settings.Management!.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString);
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            }
        )
        {
            BaseAddress = new UriBuilder(settings.Management) { UserName = "", Password = "" }.Uri,
            Timeout = QueueClient.Patience,
        };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join(':', user)))
        );
    }

    private string Host => Uri.EscapeDataString(settings.VirtualHost);

    /// <summary>Makes the virtual host when it is not there, with full rights for the service's own account.</summary>
    /// <exception cref="HttpRequestException">The broker does not answer, or refuses.</exception>
    public async Task MakeVirtualHost(CancellationToken ct)
    {
        if (made)
            return;
        var us = Uri.UnescapeDataString(settings.Address.UserInfo.Split(':', 2)[0]);
        await Put($"api/vhosts/{Host}", new { }, ct);
        await Put(
            $"api/permissions/{Host}/{Uri.EscapeDataString(us)}",
            new
            {
                configure = ".*",
                write = ".*",
                read = ".*",
            },
            ct
        );
        made = true;
    }

    /// <summary>Makes the user that reads a queue, or changes its password.</summary>
    /// <exception cref="HttpRequestException">The broker does not answer, or refuses.</exception>
    public async Task MakeReader(string queue, string password, CancellationToken ct)
    {
        await Put($"api/users/{queue}", new { password, tags = "" }, ct);
        await Put(
            $"api/permissions/{Host}/{queue}",
            new
            {
                configure = "^$",
                write = "^$",
                read = $"^{queue}$",
            },
            ct
        );
    }

    /// <summary>Removes the user that reads a queue.</summary>
    /// <exception cref="HttpRequestException">The broker does not answer, or refuses.</exception>
    public async Task RemoveReader(string queue, CancellationToken ct)
    {
        using var answer = await client.DeleteAsync(new Uri($"api/users/{queue}", UriKind.Relative), ct);
        if (answer.StatusCode != HttpStatusCode.NotFound)
            answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => client.Dispose();

    private async Task Put(string path, object body, CancellationToken ct)
    {
        using var answer = await client.PutAsJsonAsync(path, body, ct);
        answer.EnsureSuccessStatusCode();
    }
}
