using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Storage.Tests;

public sealed class WorkTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, EveryDatabase]
    public async Task What_is_committed_stays_and_what_throws_leaves_nothing(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated(typeof(WorkTests).Assembly);
        await database.Write(work => SampleStore.Insert(work, New()), None);
        await Should.ThrowAsync<ApplicationException>(() => InsertAnd(_ => throw new ApplicationException()));
        await Should.ThrowAsync<OperationCanceledException>(() => InsertAnd(_ => throw new OperationCanceledException()));
        await Should.ThrowAsync<ApplicationException>(() => InsertAnd(work => work.BeforeCommit(_ => throw new ApplicationException())));
        (await Count(database)).ShouldBe(1);

        Task InsertAnd(Action<Work> then) =>
            database.Write(
                async work =>
                {
                    await SampleStore.Insert(work, New());
                    then(work);
                },
                None
            );
    }

    [Theory, EveryDatabase]
    public async Task A_key_that_is_there_already_is_an_answer_and_the_transaction_goes_on(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated(typeof(WorkTests).Assembly);
        var twin = New();
        await database.Write(
            async work =>
            {
                (await SampleStore.Insert(work, twin)).ShouldBeTrue();
                (await SampleStore.Insert(work, twin)).ShouldBeFalse();
                (await SampleStore.Insert(work, New())).ShouldBeTrue();
            },
            None
        );
        (await Count(database)).ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task A_guarded_update_changes_the_version_it_read_or_nothing(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated(typeof(WorkTests).Assembly);
        await database.Write(work => SampleStore.MakeCounter(work, "guarded"), None);
        (await database.Write(work => SampleStore.Set(work, "guarded", 7, version: 0), None)).ShouldBeTrue();
        (await database.Write(work => SampleStore.Set(work, "guarded", 8, version: 0), None)).ShouldBeFalse();
        (await database.Write(work => SampleStore.Set(work, "nobody", 8, version: 0), None)).ShouldBeFalse();
        (await Value(database, "guarded")).ShouldBe(7);
    }

    [Theory, EveryDatabase]
    public async Task A_held_row_waits_for_the_commit(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated(typeof(WorkTests).Assembly);
        var other = fresh.Open();
        await database.Write(work => SampleStore.MakeCounter(work, "held"), None);
        Task? overtaking = null;
        await database.Write(
            async work =>
            {
                (await SampleStore.Hold(work, "nobody")).ShouldBeFalse();
                (await SampleStore.Hold(work, "held")).ShouldBeTrue();
                overtaking = Task.Run(() => other.Write(second => SampleStore.Increment(second, "held"), None));
                // The rule relies on what it read here: nobody changes it before the commit.
                await Task.WhenAny(overtaking, Task.Delay(300));
                overtaking.IsCompleted.ShouldBeFalse();
                (await SampleStore.Value(work, "held")).ShouldBe(0);
            },
            None
        );
        await overtaking!;
        (await Value(database, "held")).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Steps_before_the_commit_run_last_in_their_order_and_may_add_steps(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated(typeof(WorkTests).Assembly);
        var order = new List<string>();
        await database.Write(
            work =>
            {
                work.BeforeCommit(_ => Said("first"));
                work.BeforeCommit(w =>
                {
                    w.BeforeCommit(_ => Said("added"));
                    return Said("second");
                });
                return Said("action");
            },
            None
        );
        order.ShouldBe(["action", "first", "second", "added"]);

        Task Said(string step)
        {
            order.Add(step);
            return Task.CompletedTask;
        }
    }

    [Theory, EveryDatabase]
    public async Task Only_a_commit_that_asked_for_it_wakes_who_waits(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated(typeof(WorkTests).Assembly);
        var seen = database.Committed.Version;
        await database.Write(work => SampleStore.Insert(work, New()), None);
        await Should.ThrowAsync<ApplicationException>(() =>
            database.Write(
                async work =>
                {
                    work.Wake();
                    await SampleStore.Insert(work, New());
                    throw new ApplicationException();
                },
                None
            )
        );
        database.Committed.Version.ShouldBe(seen);
        await database.Write(
            async work =>
            {
                work.Wake();
                await SampleStore.Insert(work, New());
                database.Committed.Version.ShouldBe(seen);
            },
            None
        );
        database.Committed.Version.ShouldBe(seen + 1);
    }

    [Theory, EveryDatabase]
    public async Task Of_64_concurrent_writers_all_succeed_and_none_is_lost(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated(typeof(WorkTests).Assembly);
        // A second object on the same store writes as another process would.
        var second = fresh.Open();
        await database.Write(work => SampleStore.MakeCounter(work, "busy"), None);
        await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        for (var n = 0; n < 5; n++)
                            await (i % 2 == 0 ? database : second).Write(CountOne, None);
                    })
                )
        );
        (await Value(database, "busy")).ShouldBe(320);
        (await Count(database)).ShouldBe(320);

        static async Task CountOne(Work work)
        {
            // Hold first: what is read and written back may not be overtaken.
            await SampleStore.Hold(work, "busy");
            var value = await SampleStore.Value(work, "busy");
            await SampleStore.Insert(work, New());
            (await SampleStore.Set(work, "busy", value!.Value + 1, await SampleStore.Version(work, "busy"))).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Readers_do_not_wait_for_a_writer_and_see_only_what_is_committed()
    {
        await using var fresh = await Databases.Fresh(DatabaseKind.Sqlite);
        var database = await fresh.Migrated(typeof(WorkTests).Assembly);
        await database.Write(
            async work =>
            {
                await SampleStore.Insert(work, New());
                // Were it to wait, both would wait for ever.
                (await Count(database)).ShouldBe(0);
            },
            None
        );
        (await Count(database)).ShouldBe(1);
    }

    [Fact]
    public async Task A_writer_waits_for_another_process_that_holds_the_pen()
    {
        await using var fresh = await Databases.Fresh(DatabaseKind.Sqlite);
        var database = await fresh.Migrated(typeof(WorkTests).Assembly);
        await database.Write(work => SampleStore.MakeCounter(work, "pen"), None);
        using var other = OtherProcess.Start("hold-the-pen", fresh.ConnectionString);
        (await other.Says()).ShouldBe("holding");
        var writing = Task.Run(() => database.Write(work => SampleStore.Increment(work, "pen"), None));
        await Task.WhenAny(writing, Task.Delay(200));
        writing.IsCompleted.ShouldBeFalse();
        other.Tell("go on");
        (await other.Says()).ShouldBe("committed");
        await writing;
        (await Value(database, "pen")).ShouldBe(2);
    }

    [Fact]
    public async Task A_transaction_that_met_a_busy_database_runs_again_as_a_whole()
    {
        await using var fresh = await Databases.Fresh(DatabaseKind.Sqlite);
        var database = await fresh.Migrated(typeof(WorkTests).Assembly);
        var attempts = 0;
        await database.Write(
            async work =>
            {
                await SampleStore.Insert(work, New());
                if (++attempts < 4)
                    throw new Microsoft.Data.Sqlite.SqliteException("database is locked", 5);
            },
            None
        );
        attempts.ShouldBe(4);
        (await Count(database)).ShouldBe(1);
        attempts = 0;
        await Should.ThrowAsync<Microsoft.Data.Sqlite.SqliteException>(() =>
            database.Write(
                async work =>
                {
                    attempts++;
                    await SampleStore.Insert(work, New());
                    throw new Microsoft.Data.Sqlite.SqliteException("database disk image is malformed", 11);
                },
                None
            )
        );
        attempts.ShouldBe(1);
    }

    internal static Sample New() => new() { Id = Guid.CreateVersion7() };

    internal static async Task<int> Count(Database database)
    {
        await using var reading = await database.Read(None);
        return await SampleStore.Count(reading);
    }

    internal static async Task<long?> Value(Database database, string name)
    {
        await using var reading = await database.Read(None);
        return await SampleStore.Value(reading, name);
    }
}
