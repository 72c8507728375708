using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samen.Audit;
using Samen.Search;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Tests;

/// <summary>A tiny service, hosted and protected as the real ones are.</summary>
internal sealed class Backend(WebApplication app, ConcurrentQueue<string> paths) : IAsyncDisposable
{
    /// <summary>What it was asked for.</summary>
    public IReadOnlyCollection<string> Paths => paths;

    public Uri Address => new(app.Urls.Single());

    /// <summary>Puts what its search finds.</summary>
    public Task Put(params IReadOnlyList<SearchEntry> entries) =>
        app.Services.GetRequiredService<Database>().WriteInBatches(entries, SearchIndex.Put, CancellationToken.None);

    public static async Task<Backend> Start(string service, Uri gateway, string folder)
    {
        var builder = SamenHost.CreateBuilder(
            [
                "--data",
                folder,
                $"--Samen:Gateway:Keys={new Uri(gateway, ".well-known/jwks.json")}",
                "--hostBuilder:reloadConfigOnChange=false",
            ],
            service,
            "http://127.0.0.1:0"
        );
        builder.Logging.ClearProviders();
        builder.AddServiceStore(service, (dialect, connection) =>
            new Database(dialect, connection, typeof(AuditEntry).Assembly, typeof(Caller).Assembly, typeof(SearchIndex).Assembly)
        );
        var app = builder.Build();
        var paths = new ConcurrentQueue<string>();
        app.Use(
            (context, next) =>
            {
                paths.Enqueue(context.Request.Path);
                return next(context);
            }
        );
        app.UseServices();
        var v1 = app.MapService(service);
        v1.MapGet("/echo", (string? search, string? cursor, HttpContext context) => Answer(context)).AllowEverybody();
        v1.MapPost("/echo", async (HttpContext context) =>
            {
                await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
                return Answer(context);
            })
            .AllowEverybody();
        v1.MapGet("/mine", Answer).RequireAuthorization();
        v1.MapGet("/stream", async (HttpContext context) =>
            {
                context.Response.ContentType = "text/event-stream";
                for (var i = 0; ; i++)
                {
                    await context.Response.WriteAsync($"data: {i}\n\n", context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                    await Task.Delay(20, context.RequestAborted);
                }
            })
            .AllowEverybody();
        v1.MapGet("/silent", (HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted)).AllowEverybody();
        v1.MapGet("/needs/similar", (string? title, string? description) => Array.Empty<object>()).AllowEverybody();
        v1.MapGet("/initiatives/existing", (string? title, string? description, string? components) => Array.Empty<object>())
            .AllowEverybody();
        v1.MapPost("/needs", IResult () => throw new Refused(401, "unauthenticated", "This session has just ended.")).AllowEverybody();
        v1.MapRegister();
        v1.MapSearch<Database>();
        v1.MapGet("/officers-only", Answer).Allow(Scopes.NeedsWrite, Roles.MunicipalityOfficer);
        await app.StartAsync();
        await app.Services.WhenMigrated(service);
        return new Backend(app, paths);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static IResult Answer(HttpContext context) =>
        TypedResults.Json(
            new Echo(
                context.Request.Path,
                context.Request.QueryString.ToString(),
                context.Request.Headers.ToDictionary(
                    header => header.Key,
                    header => header.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                ),
                [.. context.User.Claims.Select(claim => new EchoClaim(claim.Type, claim.Value))]
            )
        );
}
