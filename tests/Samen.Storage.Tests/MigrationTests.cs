using System.Reflection;
using System.Text;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Storage.Tests;

public sealed class MigrationTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, EveryDatabase]
    public async Task Starting_again_changes_nothing(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        await (await fresh.Migrated(typeof(MigrationTests).Assembly)).Write(work => SampleStore.MakeCounter(work, "kept"), None);
        var again = await fresh.Migrated(typeof(MigrationTests).Assembly);
        (await WorkTests.Value(again, "kept")).ShouldBe(0);
        again.Warning.ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task Several_may_start_at_the_same_moment(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => fresh.Open(typeof(MigrationTests).Assembly).Migrate(None))));
        (await WorkTests.Count(fresh.Open())).ShouldBe(0);
    }

    [Fact]
    public async Task Several_processes_may_start_at_the_same_moment()
    {
        await using var fresh = await Databases.Fresh(DatabaseKind.Sqlite);
        var others = Enumerable.Range(0, 4).Select(_ => OtherProcess.Start("migrate", fresh.ConnectionString)).ToArray();
        foreach (var other in others)
        {
            (await other.Says()).ShouldBe("migrated");
            other.Dispose();
        }
        (await WorkTests.Count(fresh.Open())).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task A_broken_script_stops_by_its_name_and_leaves_nothing_of_itself(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var broken = new Scripts(
            ("0002_good.sql", "CREATE TABLE good (id int NOT NULL);"),
            ("0003_broken.sql", "CREATE TABLE half (id int NOT NULL); CREATE TABLE broken (id int NOT NULL,,);")
        );
        (await Should.ThrowAsync<InvalidOperationException>(() => fresh.Open(broken).Migrate(None))).Message.ShouldBe(
            "Migration 0003_broken.sql failed."
        );
        // Mended under the same name, the start goes on where it stopped.
        var mended = new Scripts(
            ("0002_good.sql", "CREATE TABLE good (id int NOT NULL);"),
            ("0003_broken.sql", "CREATE TABLE half (id int NOT NULL); CREATE TABLE broken (id int NOT NULL);")
        );
        await fresh.Open(mended).Migrate(None);
    }

    [Fact]
    public async Task Every_connection_to_SQLite_is_durable_and_checks_references()
    {
        await using var fresh = await Databases.Fresh(DatabaseKind.Sqlite);
        await fresh.Migrated(typeof(MigrationTests).Assembly);
        // Several at once, so that new connections and used ones of the pool are among them.
        for (var round = 0; round < 2; round++)
        {
            var connections = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => fresh.Dialect.Connect(fresh.ConnectionString, None)));
            foreach (var connection in connections)
            {
                Pragma("journal_mode").ShouldBe("wal");
                Pragma("synchronous").ShouldBe("2");
                Pragma("foreign_keys").ShouldBe("1");

                string Pragma(string name)
                {
                    using var command = connection.CreateCommand();
                    command.CommandText = $"PRAGMA {name}";
                    return command.ExecuteScalar()!.ToString()!;
                }
            }
            foreach (var connection in connections)
                await connection.DisposeAsync();
        }
    }

    [Fact]
    public async Task SQL_Server_reads_snapshots()
    {
        await using var fresh = await Databases.Fresh(DatabaseKind.SqlServer);
        (await fresh.Migrated()).Warning.ShouldBeNull();
        await using var connection = await fresh.Dialect.Connect(fresh.ConnectionString, None);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(is_read_committed_snapshot_on AS int) FROM sys.databases WHERE database_id = DB_ID()";
        (await command.ExecuteScalarAsync()).ShouldBe(1);
        // Off, and somebody is connected: the start succeeds and says what to do.
        command.CommandText = "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT OFF WITH ROLLBACK IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        (await fresh.Migrated()).Warning.ShouldNotBeNull().ShouldContain("SET READ_COMMITTED_SNAPSHOT ON;");
    }

    /// <summary>An assembly that carries these scripts.</summary>
    private sealed class Scripts(params (string Name, string Sql)[] scripts) : Assembly
    {
        public override string[] GetManifestResourceNames() =>
            [.. scripts.SelectMany(s => new[] { $"X.Migrations.sqlite.{s.Name}", $"X.Migrations.sqlserver.{s.Name}" })];

        public override Stream GetManifestResourceStream(string name) =>
            new MemoryStream(Encoding.UTF8.GetBytes(scripts.First(s => name.EndsWith($".{s.Name}", StringComparison.Ordinal)).Sql));
    }
}
