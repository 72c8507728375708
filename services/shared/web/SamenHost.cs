using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Samen.Audit;

namespace Samen.Web;

/// <summary>What every program of Samen has: JSON, problems, health, logs, telemetry, limits.</summary>
public static class SamenHost
{
    // The same for every host of the process: what the serializer makes of a type is then made once.
    private static readonly StrictEnums Enums = new();
    private static readonly UtcTimes Times = new();
    private static readonly DefaultJsonTypeInfoResolver Types = new();

    /// <summary>Largest request body, in bytes.</summary>
    public const int MaxBody = 1024 * 1024;

    /// <summary>How long one match of a regular expression may take.</summary>
    internal static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    /// <summary>Gives every request a trace id, even when no traces are collected: the audit log and the facts name it.</summary>
    private static readonly ActivityListener TraceIds = new()
    {
        ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
    };

    static SamenHost()
    {
        ActivitySource.AddActivityListener(TraceIds);
        // For every regular expression that names no limit of its own, those of libraries too.
        AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", LongestMatch);
    }

    /// <summary>A builder with the defaults in place.</summary>
    /// <param name="args">Command line; <c>--urls</c>, <c>--data</c> and every setting.</param>
    /// <param name="name">Name of the process in telemetry.</param>
    /// <param name="urls">Where it listens unless <c>--urls</c> says otherwise.</param>
    public static WebApplicationBuilder CreateBuilder(string[] args, string name, string urls)
    {
        args = WithValues(args);
        _ = DutchTime.Zone; // Missing time zone data stops the start.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = name });
        if (builder.Configuration["urls"] is null)
            builder.WebHost.UseSetting("urls", urls);
        builder.AddDefaults(name);
        return builder;
    }

    /// <summary>
    /// A command line in which every switch has a value, as configuration needs: otherwise the next switch would be taken for the
    /// value.
    /// </summary>
    public static string[] WithValues(string[] args) =>
        [.. args.Select(arg => arg is "--demo" or "--reset-admin" or AuditCommand.Switch ? $"{arg}=true" : arg)];

    /// <summary>The folder for data: <c>--data</c>, <c>./data</c> by default.</summary>
    public static string DataFolder(this IConfiguration configuration) => Path.GetFullPath(configuration["data"] ?? "data");

    /// <summary>Adds the defaults.</summary>
    public static void AddDefaults(this WebApplicationBuilder builder, string name)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
        });
        builder.Logging.ClearProviders();
        if (builder.Configuration["Samen:Logs"] == "Text")
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        else
            builder.Logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, "O"));

        var services = builder.Services;
        var refusal = new StartRefusal();
        services.AddSingleton(refusal);
        services.AddSingleton(StoredQuota.Of(builder.Configuration));
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Warning && !refusal.IsSaid);
        services.AddSingleton<TimeProvider>(new StoredTime());
        services.AddExceptionHandler<Problems>();
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Problems.Complete);
        services.AddSingleton<Problems>();
        // Otherwise the response to a bad request would not say what is wrong.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddHealthChecks();
        services.ConfigureHttpJsonOptions(json => Strict(json.SerializerOptions));
        var telemetry = services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(name, "samen"))
            .WithTracing(tracing => tracing.AddSource("Samen.*", "MassTransit"));
        // Describing and counting each request takes a tenth of the gateway's time, so only when somebody collects it.
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is null)
            return;
        telemetry
            .WithTracing(tracing =>
                tracing
                    .AddAspNetCoreInstrumentation(web => web.Filter = context => !context.Request.Path.StartsWithSegments("/health"))
                    .AddHttpClientInstrumentation()
            )
            .WithMetrics(metrics =>
                metrics
                    .AddMeter("Samen.*", "MassTransit", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel")
                    .AddHttpClientInstrumentation()
                    .AddRuntimeInstrumentation()
            )
            .UseOtlpExporter();
    }

    /// <summary>Adds the middleware of every program; authentication and routes follow.</summary>
    public static void UseDefaults(this WebApplication app)
    {
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    var headers = context.Response.Headers;
                    headers.XContentTypeOptions = "nosniff";
                    if (headers.XFrameOptions.Count == 0)
                        headers.XFrameOptions = "DENY";
                    // The exception handler sets its own.
                    if (headers.CacheControl.Count == 0 || context.Response.StatusCode >= 400)
                        headers.CacheControl = "no-store";
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePages(pages =>
            pages
                .HttpContext.RequestServices.GetRequiredService<Problems>()
                .Write(
                    new ProblemDetailsContext
                    {
                        HttpContext = pages.HttpContext,
                        ProblemDetails = { Status = pages.HttpContext.Response.StatusCode },
                    }
                )
        );
        app.Use(Charsets.RefuseOthers);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowEverybody().DisableHttpMetrics();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") })
            .AllowEverybody()
            .DisableHttpMetrics();
    }

    /// <summary>A client must send exactly what the document describes.</summary>
    public static void Strict(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = 32;
        options.PropertyNameCaseInsensitive = false;
        options.Converters.Add(Enums);
        options.Converters.Add(Times);
        options.TypeInfoResolver = Types;
    }
}
