using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Samen.Contracts;
using Samen.Contracts.Alpha;
using Samen.Storage;
using Samen.Testing;
using Shouldly;

namespace Samen.Messaging.Tests;

/// <summary>A store that outlives the processes that use it, and what its service does with the facts of others.</summary>
internal sealed class Peer(string name, TestDatabase store, Action<FactHandlers>? subscribe) : IAsyncDisposable
{
    private static readonly System.Reflection.Assembly[] Migrations = [typeof(Inbox).Assembly, typeof(Peer).Assembly];

    public string Name => name;

    /// <summary>The test's own view of the store; shares nothing with the processes.</summary>
    public Database Database { get; } = store.Open(Migrations);

    public static async Task<Peer> New(string name, Action<FactHandlers>? subscribe = null, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var peer = new Peer(name, await Databases.Fresh(kind), subscribe);
        await peer.Database.Migrate(CancellationToken.None);
        return peer;
    }

    /// <summary>As a process opens it.</summary>
    public ServiceMessaging Open(string instance = "one")
    {
        var database = store.Open(Migrations);
        return new ServiceMessaging(name, database, NewInbox(database), Task.CompletedTask, instance);
    }

    public Inbox NewInbox(Database database, ILogger<Inbox>? log = null)
    {
        var handlers = new FactHandlers();
        subscribe?.Invoke(handlers);
        return new Inbox(database, handlers, TimeProvider.System, log ?? NullLogger<Inbox>.Instance);
    }

    /// <summary>As an admin does it.</summary>
    public Task<bool> Retry(Inbox inbox, string source, long position) => Release(inbox, work => Inbox.Retry(work, source, position));

    /// <inheritdoc cref="Retry"/>
    public Task<bool> Discard(Inbox inbox, string source, long position) => Release(inbox, work => Inbox.Discard(work, source, position));

    private async Task<bool> Release(Inbox inbox, Func<Work, Task<bool>> release)
    {
        var done = await Database.Write(release, CancellationToken.None);
        if (done)
            await inbox.ApplyWaiting(CancellationToken.None);
        return done;
    }

    public Task Tell(IFact fact, FactCause? cause = null) => Tell(Database, fact, cause);

    public static Task Tell(Database database, IFact fact, FactCause? cause = null) =>
        database.Write(
            work =>
            {
                work.Publish(fact, TimeProvider.System.GetUtcNow(), cause);
                return Task.CompletedTask;
            },
            CancellationToken.None
        );

    /// <summary>Tells <paramref name="count"/> counts of things a, b, c and d.</summary>
    public async Task TellMany(int count)
    {
        const int Chunk = 500;
        for (var told = 0; told < count; told += Chunk)
        {
            var from = told;
            await Database.Write(
                work =>
                {
                    for (var i = from; i < Math.Min(count, from + Chunk); i++)
                        work.Publish(new Counted($"{"abcd"[i % 4]}", i), TimeProvider.System.GetUtcNow());
                    return Task.CompletedTask;
                },
                CancellationToken.None
            );
        }
    }

    public async Task<IReadOnlyList<Effect>> Effects()
    {
        await using var reading = await Database.Read(CancellationToken.None);
        return await EffectStore.All(reading);
    }

    public async Task<IReadOnlyList<FactEnvelope>> Outbox()
    {
        await using var reading = await Database.Read(CancellationToken.None);
        return await EffectStore.Outbox(reading);
    }

    /// <summary>Waits for that many effects, then looks that none was done twice and that each subject's are in order.</summary>
    public async Task<IReadOnlyList<Effect>> Has(int count, int seconds = 120)
    {
        await Patience.Find(
            async () =>
            {
                await using var reading = await Database.Read(CancellationToken.None);
                return await EffectStore.Count(reading);
            },
            found => found >= count,
            $"{count} effects at {name}",
            seconds
        );
        var effects = await Effects();
        effects.Count.ShouldBe(count);
        effects.Select(e => (e.Source, e.Position)).Distinct().Count().ShouldBe(count);
        foreach (var subject in effects.GroupBy(e => (e.Source, e.Subject)))
            subject.Select(e => e.Number).ShouldBe(subject.Select(e => e.Number).Order());
        return effects;
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
