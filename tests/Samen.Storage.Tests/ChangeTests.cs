using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Storage.Tests;

/// <summary>What a transaction says that it changed.</summary>
public sealed class ChangeTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Sample Wine = new()
    {
        Id = Guid.CreateVersion7(),
        Name = "wijn",
        Amount = 12,
        Yes = false,
    };

    private static string Record => $"sample/{Wine.Id}";

    [Theory, EveryDatabase]
    public async Task What_a_constant_sets_is_told_as_what_a_parameter_sets(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await With(fresh, Wine);
        var changes = await Changes(database, async work =>
        {
            await SampleStore.Get(work, Wine.Id);
            await SampleStore.Spend(work, Wine.Id, 5);
        });
        changes
            .Select(change => (change.Record, change.Field, change.Before, change.After))
            .ShouldBe([
                (Record, "name", "wijn", null),
                (Record, "day", null, "2020-02-29"),
                (Record, "amount", "12", "7"),
                (Record, "yes", "false", "true"),
            ]);
    }

    [Theory, EveryDatabase]
    public async Task A_row_that_is_added_or_removed_is_told_with_what_is_in_it(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated(typeof(ChangeTests).Assembly);
        var added = await Changes(database, work => SampleStore.Insert(work, Wine));
        added.ShouldContain(new RowChange(Record, "amount", null, "12", Withheld: false, ChangeKind.Added));
        var removed = await Changes(database, work => SampleStore.Remove(work, Wine.Id));
        removed.ShouldBe(added.Select(a => a with { Before = a.After, After = null, Kind = ChangeKind.Removed }), ignoreOrder: true);
        (await Changes(database, work => SampleStore.Remove(work, Wine.Id))).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_row_that_is_removed_and_put_back_otherwise_was_changed(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await With(fresh, Wine);
        Task<IReadOnlyList<RowChange>> Replaced(Sample by) => Changes(database, async work =>
            {
                await SampleStore.Remove(work, by.Id);
                await SampleStore.Insert(work, by);
            });
        (await Replaced(Wine)).ShouldBeEmpty();
        (await Replaced(Wine with { Amount = 13 })).ShouldBe([new RowChange(Record, "amount", "12", "13", Withheld: false)]);
    }

    private static async Task<Database> With(TestDatabase fresh, Sample sample)
    {
        var database = await fresh.Migrated(typeof(ChangeTests).Assembly);
        await database.Write(work => SampleStore.Insert(work, sample), None);
        return database;
    }

    private static Task<IReadOnlyList<RowChange>> Changes(Database database, Func<Work, Task> action) =>
        database.Write(
            async work =>
            {
                await action(work);
                return work.Changes;
            },
            None
        );
}
