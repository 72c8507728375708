using System.Text.Json;
using Samen.Contracts.Alpha;
using Samen.Storage;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Messaging.Tests;

public sealed class OutboxTests
{
    [Theory, EveryDatabase]
    public async Task Positions_and_numbers_have_no_gaps_whatever_is_rolled_back_meanwhile(DatabaseKind kind)
    {
        await using var alpha = await Peer.New("alpha", kind: kind);
        // Two processes on one store, each with writers that fail now and then.
        Database[] processes = [alpha.Open().Database, alpha.Open().Database];
        await Task.WhenAll(
            Enumerable
                .Range(0, 32)
                .Select(writer =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 12; i++)
                            await WriteOrFail(processes[writer % 2], writer, i);
                    })
                )
        );

        var facts = await alpha.Outbox();
        // Of four writes, two are rolled back and one of the others publishes two facts.
        facts.Select(f => f.Position).ShouldBe(Enumerable.Range(1, 32 * 12 / 4 * 3).Select(p => (long)p));
        foreach (var subject in facts.GroupBy(f => f.Subject))
            subject.Select(f => f.Number).ShouldBe(Enumerable.Range(1, subject.Count()).Select(n => (long)n));
        facts.Select(f => f.FactId).Distinct().Count().ShouldBe(facts.Count);
    }

    /// <summary>Of each four: one fact, two facts, and two that are rolled back.</summary>
    private static async Task WriteOrFail(Database database, int writer, int i)
    {
        try
        {
            await database.Write(
                async work =>
                {
                    work.Publish(new Counted($"{(writer + i) % 3}", i), TimeProvider.System.GetUtcNow());
                    if (i % 4 == 1)
                        work.Publish(new Counted("extra", i), TimeProvider.System.GetUtcNow());
                    if (i % 4 == 2)
                        work.BeforeCommit(_ => throw new InvalidOperationException("after the row was written"));
                    if (i % 4 == 3)
                        await Task.FromException(new InvalidOperationException("before"));
                },
                CancellationToken.None
            );
        }
        catch (InvalidOperationException)
        {
            // Rolled back.
        }
    }

    [Theory, EveryDatabase]
    public async Task A_fact_comes_out_as_it_went_in(DatabaseKind kind)
    {
        await using var alpha = await Peer.New("alpha", kind: kind);
        var at = new DateTimeOffset(2020, 2, 29, 23, 59, 59, 123, TimeSpan.FromHours(1)).AddTicks(4560);
        await alpha.Database.Write(
            work =>
            {
                work.Publish(new Counted("ré\"é🙂", 7), at, new FactCause("beta", 5));
                return Task.CompletedTask;
            },
            CancellationToken.None
        );

        await using var reading = await alpha.Database.Read(CancellationToken.None);
        var fact = (await OutboxStore.After(reading, 0, 10)).Single();
        fact.RecordedAt.ShouldBe(at);
        (fact.Position, fact.Number, fact.Subject, fact.Type).ShouldBe((1, 1, "things/ré\"é🙂", "nl.samen.alpha.counted.v1"));
        (fact.CauseSource, fact.CausePosition).ShouldBe(("beta", 5));
        JsonSerializer.Deserialize<Counted>(fact.Body, FactJson.Options).ShouldBe(new Counted("ré\"é🙂", 7));
        (await OutboxStore.Head(reading)).ShouldBe(1);
        (await OutboxStore.After(reading, 1, 10)).ShouldBeEmpty();
    }

    [Fact]
    public void A_fact_type_is_followed_once()
    {
        var handlers = new FactHandlers();
        Following.Alpha(handlers);
        Should.Throw<ArgumentException>(() => Following.Alpha(handlers));
        handlers.Sources.ShouldBe(["alpha"]);
    }
}
