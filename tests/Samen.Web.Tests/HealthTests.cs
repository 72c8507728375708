using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

public sealed class HealthTests(HostingApp fixture)
{
    [Fact]
    public void A_regular_expression_has_a_time_limit_everywhere()
    {
        SamenHost.WithValues([]);
        AppContext.GetData("REGEX_DEFAULT_MATCH_TIMEOUT").ShouldBe(SamenHost.LongestMatch);
    }

    [Fact]
    public async Task A_running_service_is_alive_and_ready()
    {
        (await fixture.App.Anonymous.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await fixture.App.Anonymous.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_is_alive_at_once_and_ready_after_migration_and_seed()
    {
        var seeded = new TaskCompletionSource();
        await using var app = await ServiceApp.Start(
            ThingsService.Setup with
            {
                WaitUntilReady = false,
                Add = builder =>
                {
                    builder.AddServiceStore(
                        ThingsService.Name,
                        (dialect, connectionString) => new ThingsDatabase(dialect, connectionString),
                        _ => (_, _) => seeded.Task
                    );
                    builder.Services.AddSingleton<Gate>();
                },
            }
        );
        (await app.Anonymous.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        seeded.SetResult();
        await app.Services.WhenMigrated(ThingsService.Name).WaitAsync(TimeSpan.FromSeconds(20));
        (await app.Anonymous.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_store_that_comes_later_is_waited_for()
    {
        var tries = 0;
        await using var app = await ServiceApp.Start(
            ThingsService.Setup with
            {
                WaitUntilReady = false,
                Add = builder =>
                {
                    builder.AddServiceStore(
                        ThingsService.Name,
                        (dialect, connectionString) => new ThingsDatabase(dialect, connectionString),
                        _ => (_, _) => ++tries == 1 ? throw new IOException("The store is away.") : Task.CompletedTask
                    );
                    builder.Services.AddSingleton<Gate>();
                },
            }
        );
        await app.Services.WhenMigrated(ThingsService.Name).WaitAsync(TimeSpan.FromSeconds(20));
        tries.ShouldBe(2);
        app.Logs.ShouldContain(line => line.StartsWith("Error") && line.Contains("The store is away."));
    }

    [Theory]
    [InlineData("Samen:Storage:Kind", "Oracle", "Samen:Storage:Kind is 'Oracle'; it must be Sqlite or SqlServer.")]
    [InlineData("Samen:Storage:Kind", "SqlServer", "Samen:Storage:ConnectionString is needed when Samen:Storage:Kind is SqlServer.")]
    [InlineData(
        "Samen:Gateway:Keys",
        "not an address",
        "Samen:Gateway:Keys is 'not an address'; it must be the address of the gateway's key set."
    )]
    [InlineData("Samen:Bus:Kind", "Kafka", "Samen:Bus:Kind is 'Kafka'; it must be InMemory or RabbitMq.")]
    [InlineData(
        "Samen:Bus:Kind",
        "RabbitMq",
        "Samen:Bus:Address must be amqp://user:password@host:5672/vhost when Samen:Bus:Kind is RabbitMq."
    )]
    public async Task Bad_configuration_stops_the_start_and_says_why(string name, string value, string message)
    {
        var thrown = await Should.ThrowAsync<InvalidOperationException>(async () =>
        {
            await using var app = await ServiceApp.Start(
                ThingsService.Setup with
                {
                    Settings = new Dictionary<string, string> { [name] = value },
                }
            );
        });
        thrown.Message.ShouldBe(message);
    }
}
