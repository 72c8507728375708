using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Samen.Contracts.Alpha;
using Samen.Contracts.Beta;
using Samen.Contracts.Gamma;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Messaging.Tests;

/// <summary>The inbox alone, given batches by hand.</summary>
public sealed class InboxTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Batches_that_come_again_and_in_any_order_take_effect_once()
    {
        await using var beta = await Peer.New("beta", Following.Alpha);
        const int Facts = 24;
        // Runs of any length that overlap, each of them any number of times, in any order; then what is still missed.
        var runs = Gen.Two(Gen.Choose(1, Facts))
            .Select(ends => (First: Math.Min(ends.Item1, ends.Item2), Last: Math.Max(ends.Item1, ends.Item2)));
        var property = Prop.ForAll(runs.ListOf().ToArbitrary(), runs => Holds([.. runs]).GetAwaiter().GetResult());
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), property);

        async Task<bool> Holds((int First, int Last)[] given)
        {
            await using var store = await Peer.New("beta", Following.Alpha);
            var inbox = store.NewInbox(store.Database);
            foreach (var (first, last) in given)
            {
                var before = await inbox.Position("alpha", None);
                var applied = await inbox.Apply(Run(first, last, subjects: 3), None);
                applied.ShouldBe(new Applied(first > before + 1 ? before : Math.Max(before, last), first > before + 1));
            }
            var position = (int)await inbox.Position("alpha", None);
            await inbox.Apply(Run(position + 1, Facts, subjects: 3), None);
            var effects = await store.Has(Facts);
            return effects.Select(e => e.Position).SequenceEqual(Enumerable.Range(1, Facts).Select(p => (long)p));
        }
    }

    [Theory, EveryDatabase]
    public async Task Two_instances_that_get_the_same_batches_apply_each_fact_once(DatabaseKind kind)
    {
        await using var beta = await Peer.New("beta", Following.Alpha, kind);
        Inbox[] instances = [beta.Open().Inbox, beta.Open().Inbox, beta.Open().Inbox];
        await Task.WhenAll(
            instances.Select(inbox =>
                Task.Run(async () =>
                {
                    var position = 0;
                    while (position < 400)
                    {
                        var size = Random.Shared.Next(1, 30);
                        var first = position + 1;
                        var last = Math.Min(400, position + size);
                        var applied = await inbox.Apply(Run(first, last, subjects: 7), None);
                        applied.Gap.ShouldBeFalse();
                        position = (int)applied.Position;
                    }
                })
            )
        );
        await beta.Has(400);
    }

    [Theory, EveryDatabase]
    public async Task A_gap_changes_nothing_and_is_told(DatabaseKind kind)
    {
        await using var beta = await Peer.New("beta", Following.Alpha, kind);
        var inbox = beta.Open().Inbox;
        (await inbox.Apply(Batch("alpha", 2, Count(2, "a", 2)), None)).ShouldBe(new Applied(0, true));
        (await inbox.Apply(Batch("alpha", 1, Count(1, "a", 1)), None)).ShouldBe(new Applied(1, false));
        (await inbox.Apply(new FactBatch("alpha", 4, [], 3), None)).ShouldBe(new Applied(1, true));
        (await inbox.Apply(new FactBatch("alpha", 2, [], 1), None)).ShouldBe(new Applied(1, false));
        await beta.Has(1);
    }

    [Theory, EveryDatabase]
    public async Task A_fact_that_fails_holds_up_its_subject_only(DatabaseKind kind)
    {
        await using var beta = await Peer.New("beta", Poisoned(() => true), kind);
        var inbox = await HeldUp(beta);
        (await beta.Has(3)).Select(e => e.Position).ShouldBe([1, 3, 5]);
        (await inbox.Parked(None)).Select(p => (p.Position, p.State)).ShouldBe([(2, ParkedState.Failed), (4, ParkedState.Behind)]);
        (await inbox.Parked(None))[0].Reason.ShouldBe("InvalidOperationException: two is too much");
        (inbox.Waiting.Parked, inbox.Waiting.Failed, inbox.Waiting.FailedSince is null).ShouldBe((2, 1, false));
    }

    [Theory, EveryDatabase]
    public async Task A_retry_applies_what_failed_and_what_waited_in_order(DatabaseKind kind)
    {
        var poisoned = true;
        await using var beta = await Peer.New("beta", Poisoned(() => poisoned), kind);
        await HeldUp(beta);
        // Another process, later; what comes for the subject goes on waiting.
        var inbox = beta.Open().Inbox;
        await inbox.Apply(Batch("alpha", 6, Count(6, "a", 4), Count(7, "b", 3)), None);
        await beta.Has(4);
        (await beta.Retry(inbox, "alpha", 2)).ShouldBeTrue();
        await beta.Has(4);
        (await inbox.Parked(None)).Select(p => p.State).ShouldBe([ParkedState.Failed, ParkedState.Behind, ParkedState.Behind]);

        poisoned = false;
        (await beta.Retry(inbox, "alpha", 4)).ShouldBeFalse();
        (await beta.Retry(inbox, "alpha", 2)).ShouldBeTrue();
        (await beta.Has(7)).Select(e => e.Position).ShouldBe([1, 3, 5, 7, 2, 4, 6]);
        (await inbox.Parked(None)).ShouldBeEmpty();
        inbox.Waiting.ShouldBe(new InboxCounts());
    }

    /// <summary>Takes every fact but the second of thing a, as long as that fails.</summary>
    private static Action<FactHandlers> Poisoned(Func<bool> fails) =>
        facts =>
            facts.On<Counted>(
                async (work, fact, context) =>
                {
                    await EffectStore.Add(work, context);
                    if (fails() && fact is { Thing: "a", Value: 2 })
                        throw new InvalidOperationException("two is too much");
                }
            );

    /// <summary>The inbox after five facts, of which two are held up.</summary>
    private static async Task<Inbox> HeldUp(Peer beta)
    {
        var inbox = beta.Open().Inbox;
        await inbox.Apply(
            Batch("alpha", 1, Count(1, "a", 1), Count(2, "a", 2), Count(3, "b", 1), Count(4, "a", 3), Count(5, "b", 2)),
            None
        );
        return inbox;
    }

    [Theory, EveryDatabase]
    public async Task A_failed_fact_that_is_discarded_makes_way_for_what_waited(DatabaseKind kind)
    {
        await using var beta = await Peer.New(
            "beta",
            facts =>
                facts.On<Counted>(
                    (work, fact, context) => fact.Value == 1 ? throw new InvalidOperationException("no") : EffectStore.Add(work, context)
                ),
            kind
        );
        var inbox = beta.Open().Inbox;
        await inbox.Apply(Batch("alpha", 1, Count(1, "a", 1), Count(2, "a", 2), Count(3, "a", 3)), None);
        await beta.Has(0);

        (await beta.Discard(inbox, "alpha", 2)).ShouldBeFalse();
        (await beta.Discard(inbox, "alpha", 1)).ShouldBeTrue();
        (await beta.Discard(inbox, "alpha", 1)).ShouldBeFalse();

        (await beta.Has(2)).Select(e => e.Position).ShouldBe([2, 3]);
        (await inbox.Parked(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_can_not_be_read_is_parked()
    {
        await using var beta = await Peer.New("beta", Following.Alpha);
        var inbox = beta.Open().Inbox;
        await inbox.Apply(
            Batch("alpha", 1, Count(1, "a", 1) with { Body = "{\"thing\":" }, Count(2, "b", 1) with { Body = "null" }, Count(3, "c", 1)),
            None
        );
        (await beta.Has(1)).Single().Position.ShouldBe(3);
        (await inbox.Parked(None)).Select(p => p.State).ShouldBe([ParkedState.Failed, ParkedState.Failed]);
    }

    [Fact]
    public async Task What_fails_only_at_the_commit_is_found_and_parked()
    {
        await using var beta = await Peer.New("beta", facts => facts.On<Counted>(
                async (work, fact, context) =>
                {
                    await EffectStore.Add(work, context);
                    if (fact.Value == 11)
                        work.BeforeCommit(_ => throw new InvalidOperationException("at the last moment"));
                }
            ));
        var inbox = beta.Open().Inbox;
        (await inbox.Apply(Batch("alpha", 1, [.. Enumerable.Range(1, 20).Select(p => Count(p, $"{p}", 1, p))]), None)).ShouldBe(
            new Applied(20, false)
        );
        await beta.Has(19);
        (await inbox.Parked(None)).Single().Position.ShouldBe(11);
    }

    [Fact]
    public async Task A_handler_that_runs_out_of_time_is_a_failure_and_not_a_cancellation()
    {
        await using var beta = await Peer.New("beta", facts => facts.On<Counted>((_, _, _) => throw new TaskCanceledException("too slow")));
        var inbox = beta.Open().Inbox;
        (await inbox.Apply(Batch("alpha", 1, Count(1, "a", 1)), None)).Position.ShouldBe(1);
        (await inbox.Parked(None)).Single().State.ShouldBe(ParkedState.Failed);
    }

    [Fact]
    public async Task A_hiccup_is_got_over_by_a_short_retry()
    {
        var hiccups = 3;
        await using var beta = await Peer.New("beta", facts =>
            facts.On<Counted>(
                (work, _, context) => hiccups-- > 0 ? throw new InvalidOperationException("hic") : EffectStore.Add(work, context)
            )
        );
        var inbox = beta.Open().Inbox;
        await inbox.Apply(Batch("alpha", 1, Count(1, "a", 1)), None);
        await beta.Has(1);
        (await inbox.Parked(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cancelled_batch_leaves_nothing_behind_and_comes_again()
    {
        using var stop = new CancellationTokenSource();
        await using var beta = await Peer.New("beta", facts => facts.On<Counted>(
                async (work, fact, context) =>
                {
                    await EffectStore.Add(work, context);
                    if (fact.Value == 2 && !stop.IsCancellationRequested)
                    {
                        await stop.CancelAsync();
                        work.Token.ThrowIfCancellationRequested();
                    }
                }
            ));
        var inbox = beta.Open().Inbox;
        var batch = Batch("alpha", 1, Count(1, "a", 1), Count(2, "a", 2), Count(3, "a", 3));
        await Should.ThrowAsync<OperationCanceledException>(() => inbox.Apply(batch, stop.Token));
        await beta.Has(0);
        await inbox.Apply(batch, None);
        await beta.Has(3);
        (await inbox.Parked(None)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_fact_waits_for_its_cause(DatabaseKind kind)
    {
        await using var delta = await Peer.New("delta", Following.All, kind);
        var inbox = delta.Open().Inbox;
        await inbox.Apply(Batch("beta", 1, Echo(1, "a", 1, cause: 2), Echo(2, "b", 1, cause: null), Echo(3, "a", 2, cause: null)), None);
        (await delta.Has(1)).Single().Subject.ShouldBe("echoes/b");
        (await inbox.Parked(None)).Select(p => p.State).ShouldBe([ParkedState.AwaitsCause, ParkedState.Behind]);
        (await delta.Discard(inbox, "beta", 1)).ShouldBeFalse();

        await inbox.Apply(Batch("alpha", 1, Count(1, "a", 1)), None);
        await delta.Has(2);
        await inbox.Apply(Batch("alpha", 2, Count(2, "a", 2)), None);
        (await delta.Has(5))
            .Select(e => (e.Source, e.Position))
            .ShouldBe([("beta", 2), ("alpha", 1), ("alpha", 2), ("beta", 1), ("beta", 3)]);
    }

    [Theory, EveryDatabase]
    public async Task A_chain_that_comes_in_backwards_is_applied_forwards(DatabaseKind kind)
    {
        await using var delta = await Peer.New("delta", Following.All, kind);
        var inbox = delta.Open().Inbox;
        await inbox.Apply(Batch("gamma", 1, [.. Enumerable.Range(1, 5).Select(p => Sound(p, "a", p, cause: p))]), None);
        await inbox.Apply(Batch("beta", 1, [.. Enumerable.Range(1, 5).Select(p => Echo(p, "a", p, cause: p))]), None);
        await delta.Has(0);
        // A restart in between forgets nothing.
        inbox = delta.Open().Inbox;
        await inbox.Apply(Batch("alpha", 1, [.. Enumerable.Range(1, 5).Select(p => Count(p, "a", p))]), None);

        var effects = (await delta.Has(15)).ToList();
        for (var number = 1; number <= 5; number++)
        {
            effects.Where(e => e.Number == number).Select(e => e.Source).ShouldBe(["alpha", "beta", "gamma"]);
        }
    }

    [Fact]
    public async Task What_a_failed_fact_caused_waits_with_it()
    {
        var poisoned = true;
        await using var delta = await Peer.New("delta", inbox =>
        {
            inbox.On<Counted>((work, _, context) => poisoned ? throw new InvalidOperationException("no") : EffectStore.Add(work, context));
            inbox.On<Echoed>((work, _, context) => EffectStore.Add(work, context));
            inbox.On<Resounded>((work, _, context) => EffectStore.Add(work, context));
        });
        var inbox = delta.Open().Inbox;
        await inbox.Apply(Batch("alpha", 1, Count(1, "a", 1)), None);
        await inbox.Apply(Batch("beta", 1, Echo(1, "a", 1, cause: 1)), None);
        await inbox.Apply(Batch("gamma", 1, Sound(1, "a", 1, cause: 1)), None);
        await delta.Has(0);

        poisoned = false;
        await delta.Retry(inbox, "alpha", 1);
        (await delta.Has(3)).Select(e => e.Source).ShouldBe(["alpha", "beta", "gamma"]);
    }

    [Fact]
    public async Task More_than_a_page_that_waits_hides_nothing_that_can_go_on()
    {
        var poisoned = true;
        await using var delta = await Peer.New("delta", inbox =>
        {
            inbox.On<Counted>(
                (work, fact, context) =>
                    poisoned && fact.Value == 0 ? throw new InvalidOperationException("no") : EffectStore.Add(work, context)
            );
            inbox.On<Echoed>((work, _, context) => EffectStore.Add(work, context));
        });
        var inbox = delta.Open().Inbox;
        await inbox.Apply(Batch("alpha", 1, [.. Enumerable.Range(1, 700).Select(p => Count(p, "a", p, p - 1))]), None);
        await inbox.Apply(Batch("beta", 1, Echo(1, "x", 1, cause: 701)), None);
        await delta.Has(0);
        await inbox.Apply(Batch("alpha", 701, Count(701, "b", 1, 1)), None);
        (await delta.Has(2)).Select(e => e.Source).ShouldBe(["alpha", "beta"]);
        (await inbox.Parked(None)).Count.ShouldBe(500);

        poisoned = false;
        await delta.Retry(inbox, "alpha", 1);
        await delta.Has(702);
    }

    [Fact]
    public async Task A_store_that_is_away_is_not_the_facts_fault()
    {
        await using var beta = await Peer.New("beta", Following.Alpha);
        // A store without tables: nothing can be written, not even that a fact was parked.
        await using var empty = await Databases.Fresh(DatabaseKind.Sqlite);
        var inbox = beta.NewInbox(empty.Open());
        await Should.ThrowAsync<System.Data.Common.DbException>(() => inbox.Apply(Batch("alpha", 1, Count(1, "a", 1)), None));
        inbox.Waiting.ShouldBe(new InboxCounts());
    }

    [Fact]
    public void Every_fact_of_the_contracts_can_be_followed()
    {
        var facts = new FactHandlers().OnEvery((_, _, _) => Task.CompletedTask);
        facts.Sources.ShouldBe(["initiatives", "municipalities", "funding", "partners"], ignoreOrder: true);
    }

    /// <summary>Counts of so many things in turn.</summary>
    private static FactBatch Run(int first, int last, int subjects) =>
        Batch(
            "alpha",
            first,
            [.. Enumerable.Range(first, last - first + 1).Select(p => Count(p, $"{p % subjects}", ((p - 1) / subjects) + 1))]
        );

    internal static FactBatch Batch(string source, long first, params FactEnvelope[] facts) =>
        new(source, first, facts, first + facts.Length - 1);

    internal static FactEnvelope Count(long position, string thing, long number, int? value = null) =>
        Row(new Counted(thing, value ?? (int)number), position, number);

    private static FactEnvelope Echo(long position, string thing, long number, long? cause) =>
        Row(new Echoed(thing, (int)number), position, number) with
        {
            CauseSource = cause is null ? null : "alpha",
            CausePosition = cause,
        };

    private static FactEnvelope Sound(long position, string thing, long number, long? cause) =>
        Row(new Resounded(thing, (int)number), position, number) with
        {
            CauseSource = cause is null ? null : "beta",
            CausePosition = cause,
        };

    private static FactEnvelope Row(Contracts.IFact fact, long position, long number) =>
        new()
        {
            Position = position,
            FactId = Guid.CreateVersion7(),
            Type = Contracts.FactType.NameOf(fact.GetType()),
            Subject = fact.Subject,
            Number = number,
            RecordedAt = TimeProvider.System.GetUtcNow(),
            Body = JsonSerializer.Serialize(fact, fact.GetType(), FactJson.Options),
        };
}
