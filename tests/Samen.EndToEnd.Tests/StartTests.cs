using System.Text.Json;
using RabbitMQ.Client;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Xunit;

namespace Samen.EndToEnd.Tests;

/// <summary>Services start alone, in any order, long after one another.</summary>
public sealed class StartTests
{
    private const string Told = "municipalities-told",
        Spy = "samen-end-to-end-spy";

    [Fact]
    public async Task A_service_that_starts_long_after_a_fact_was_published_still_gets_it()
    {
        var broker = await Brokers.RabbitMq(Site.Services);
        await using var site = Site.Separate(broker.Address);
        await PublishAlone(broker, site);
        await Alone(site, "funding");
        site.Of("funding").Kill();
        site.Gateway.Start();
        await Alone(site, "initiatives");
        await Alone(site, "municipalities");
        await HasTheRegister(site, "initiatives");
        await RecordNeed(site);
        site.Of("initiatives").Kill();

        await Alone(site, "partners");
        await HasTheRegister(site, "partners");
        await Alone(site, "funding");
        await HasTheRegister(site, "funding");
        await Alone(site, "initiatives");
        await Accounts.Settle(site, receiver: null);
        await Accounts.Check(site, receiver: null);
    }

    /// <summary>The register publishes its facts and is gone before anyone else has ever started.</summary>
    private static async Task PublishAlone(Broker broker, Site site)
    {
        await broker.With(async channel =>
        {
            await channel.ExchangeDeclareAsync(Told, ExchangeType.Direct, durable: true);
            await channel.QueueDeclareAsync(Spy, exclusive: true);
            await channel.QueueBindAsync(Spy, Told, "all");
            site.Of("municipalities").Start();
            await Patience.Until(
                async () => await channel.BasicGetAsync(Spy, autoAck: true) is { } message && Last(message.Body) == Site.SeededFacts,
                () => $"The register did not publish its facts.\n{site.Log}",
                seconds: 60
            );
        });
        site.Of("municipalities").Kill();
    }

    private static async Task RecordNeed(Site site)
    {
        await Patience.Until(() => Task.FromResult(File.Exists(Path.Combine(site.Gateway.Data, "demo-credentials.json"))), () => site.Log);
        await site.Gateway.Ready();
        await site.As("ict-gm0344")
            .Create<NeedView>(
                "/initiatives/v1/needs",
                new RecordNeedRequest
                {
                    MunicipalityCode = "GM0344",
                    Title = "Brieven die inwoners begrijpen",
                    Description = "Veel brieven leiden tot telefoontjes.",
                }
            );
    }

    private static Task Alone(Site site, string service)
    {
        site.Of(service).Start();
        return site.Of(service).Ready();
    }

    private static Task HasTheRegister(Site site, string service) =>
        Patience.Until(
            async () => (await site.Files.Inbox(service)).Any(f => f is { Source: "municipalities", Position: Site.SeededFacts }),
            () => $"The register did not come in.\n{site.Log}"
        );

    /// <summary>The position of the last fact in a message.</summary>
    private static long Last(ReadOnlyMemory<byte> body)
    {
        var facts = JsonDocument.Parse(body).RootElement.GetProperty("message").GetProperty("facts");
        return facts.GetArrayLength() == 0 ? 0 : facts[facts.GetArrayLength() - 1].GetProperty("position").GetInt64();
    }
}
