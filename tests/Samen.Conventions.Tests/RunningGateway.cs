using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Samen.Gateway;
using Samen.Testing;
using Samen.Web;

namespace Samen.Conventions.Tests;

/// <summary>The gateway, with nothing behind it unless its settings say so.</summary>
public sealed class RunningGateway : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;

    private RunningGateway(WebApplication app, string folder) => (this.app, this.folder) = (app, folder);

    /// <summary>A client whose key has every role.</summary>
    public HttpClient Everybody { get; private set; } = null!;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>Starts it.</summary>
    public static async Task<RunningGateway> Start(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("samen-conventions-").FullName;
        var builder = Endpoints.Builder(folder, ["--demo", "--Samen:Gateway:Limits:PartnerPerMinute=100000", .. settings]);
        GatewayService.AddGateway(builder);
        builder.Services.AddSingleton<TimeProvider>(new ExampleClock());
        var running = new RunningGateway(builder.Build(), folder);
        GatewayService.MapGateway(running.app);
        await running.app.StartAsync();
        await running.app.Services.WhenMigrated(GatewayService.Name);
        var keys = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "demo-credentials.json")))!["keys"]!.AsArray();
        using var admin = running.Client(keys.Single(key => key!["name"]!.ToString() == "admin")!["key"]!.ToString());
        using var response = await admin.PostAsJsonAsync(
            "/gateway/v1/api-keys",
            new
            {
                name = "Everybody",
                roles = Roles.All,
                municipality = "GM0363",
                office = "HeadOfIct",
                partner = "01907a3e-0000-7000-8000-000000000001",
                perMinute = 100_000,
            }
        );
        response.EnsureSuccessStatusCode();
        running.Everybody = running.Client((await response.Content.ReadFromJsonAsync<JsonNode>())!["key"]!.ToString());
        return running;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Everybody?.Dispose();
        // Disposing alone doesn't wait for what is still written in the background.
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Folders.Remove(folder);
    }

    private HttpClient Client(string key)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }
}
