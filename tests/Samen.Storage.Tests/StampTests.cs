using Shouldly;
using Xunit;

namespace Samen.Storage.Tests;

public sealed class StampTests
{
    private const string Insert = "INSERT INTO lease (name, holder, epoch, expires_at_ms, progress) VALUES (@Name, 'me', 1, 1, 0)";

    [Fact]
    public async Task It_changes_with_every_commit_of_anybody_and_only_then()
    {
        var folder = Directory.CreateTempSubdirectory("samen-stamp-").FullName;
        var connection = $"Data Source={Path.Combine(folder, "one.db")}";
        var (database, other) = (
            new Database(new SqliteDialect(), connection, typeof(StampTests).Assembly),
            new Database(new SqliteDialect(), connection, typeof(StampTests).Assembly)
        );
        await database.Migrate(CancellationToken.None);
        using (var stamp = database.OpenStamp()!)
        {
            var first = stamp.Read();
            await using (var reading = await database.Read(CancellationToken.None))
                await reading.One<long>("SELECT COUNT(*) FROM lease");
            stamp.Read().ShouldBe(first);
            await database.Write(work => work.Execute(Insert, new { Name = "own" }), CancellationToken.None);
            var own = stamp.Read();
            own.ShouldNotBe(first, "at once");
            await other.Write(work => work.Execute(Insert, new { Name = "another's" }), CancellationToken.None);
            for (var end = TimeProvider.System.GetUtcNow().AddSeconds(10); stamp.Read() == own; )
                (TimeProvider.System.GetUtcNow() < end).ShouldBeTrue("soon");
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_database_without_such_a_number_has_none() =>
        new Database(new SqlServerDialect(), "Server=nowhere").OpenStamp().ShouldBeNull();
}
