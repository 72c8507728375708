using System.Diagnostics;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Storage.Tests;

public sealed class LeaseTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, EveryDatabase]
    public async Task One_holds_it_and_another_waits_until_it_is_given_back(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated();
        var first = await Lease.Take(database, "job", "one", None);
        first.Progress = 42;
        await database.Write(SampleStore.LengthenLeases, None);
        var second = Lease.Take(fresh.Open(), "job", "two", None);
        (await Lease.TryTake(fresh.Open(), "job", "three", None)).ShouldBeNull();
        second.IsCompleted.ShouldBeFalse();
        await first.Release();
        var taken = await second;
        taken.Epoch.ShouldBe(first.Epoch + 1);
        taken.Progress.ShouldBe(42);
    }

    [Theory, EveryDatabase]
    public async Task Leases_of_different_names_do_not_meet(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated();
        await Lease.Take(database, "job", "one", None);
        (await Lease.TryTake(database, "other-job", "two", None)).ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task Of_many_who_want_it_at_once_one_gets_it(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        await fresh.Migrated();
        var takers = Enumerable.Range(0, 8).Select(i => Task.Run(() => Lease.TryTake(fresh.Open(), "job", $"instance-{i}", None)));
        (await Task.WhenAll(takers)).Count(lease => lease is not null).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Who_stops_renewing_loses_it_and_is_refused_from_then_on(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated();
        var old = await Lease.Take(database, "job", "one", None);
        var since = Stopwatch.GetTimestamp();
        var taken = await Lease.Take(fresh.Open(), "job", "two", None);
        Stopwatch.GetElapsedTime(since).ShouldBeGreaterThan(Lease.Ttl - TimeSpan.FromSeconds(1));
        // How soon follows from these two; a busy machine only adds what it needs for the work itself.
        (Lease.Ttl + Lease.Retry).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
        (await old.Renew(None)).ShouldBeFalse();
        (await database.Write(old.Hold, None)).ShouldBeFalse();
        // Giving back what one no longer has takes it from nobody.
        await old.Release();
        (await database.Write(taken.Hold, None)).ShouldBeTrue();
    }

    [Theory, EveryDatabase]
    public async Task Who_renews_keeps_it(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated();
        var lease = await Lease.Take(database, "job", "one", None);
        var second = Lease.Take(fresh.Open(), "job", "two", None);
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(6); await Task.Delay(100))
        {
            lease.Progress++;
            (await lease.Renew(None)).ShouldBeTrue();
        }
        second.IsCompleted.ShouldBeFalse();
        await lease.Release();
        (await second).Progress.ShouldBe(lease.Progress);
    }

    [Theory, EveryDatabase]
    public async Task A_restart_of_the_same_instance_takes_over_at_once(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated();
        var dead = await Lease.Take(database, "job", "one", None);
        var restarted = await Lease.TryTake(fresh.Open(), "job", "one", None);
        restarted.ShouldNotBeNull().Epoch.ShouldBe(dead.Epoch + 1);
        (await database.Write(dead.Hold, None)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_holder_that_was_stopped_and_wakes_up_after_another_took_over_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows can't stop and continue a process by signal.");
        await using var fresh = await Databases.Fresh(DatabaseKind.Sqlite);
        var database = await fresh.Migrated(typeof(LeaseTests).Assembly);
        foreach (var name in new[] { "one", "two" })
            await database.Write(work => SampleStore.MakeCounter(work, name), None);
        using var one = OtherProcess.Start("hold-the-lease", fresh.ConnectionString, "one");
        (await one.Says()).ShouldBe("holding 1");
        using var two = OtherProcess.Start("hold-the-lease", fresh.ConnectionString, "two");
        await Patience.Until(async () => await WorkTests.Value(database, "one") >= 3);

        await Stop(one, fresh);
        (await two.Says()).ShouldBe("holding 2");
        await Patience.Until(async () => await WorkTests.Value(database, "two") >= 3);
        var before = await WorkTests.Value(database, "one");
        one.Signal("CONT");
        (await one.Says()).ShouldStartWith("refused by ");
        (await WorkTests.Value(database, "one")).ShouldBe(before);
    }

    /// <summary>Not in the middle of a transaction: a stopped writer would keep the pen of a SQLite file.</summary>
    private static async Task Stop(OtherProcess process, TestDatabase store)
    {
        while (true)
        {
            process.Signal("STOP");
            try
            {
                await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"{store.ConnectionString};Pooling=False");
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandTimeout = 1;
                command.CommandText = "BEGIN IMMEDIATE; ROLLBACK;";
                command.ExecuteNonQuery();
                return;
            }
            catch (Microsoft.Data.Sqlite.SqliteException e) when (e.SqliteErrorCode == 5)
            {
                process.Signal("CONT");
                await Task.Delay(20);
            }
        }
    }
}
