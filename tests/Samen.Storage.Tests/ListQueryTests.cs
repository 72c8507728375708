using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Storage.Tests;

public sealed class ListQueryTests
{
    [Theory, EveryDatabase]
    public async Task A_list_is_filtered_by_the_parameters_that_have_a_value(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated(typeof(WorkTests).Assembly);
        foreach (var (name, amount, yes) in new[] { ("a", 1, true), ("b", 2, false), ("c", 3, true) })
            await database.Write(work => SampleStore.Insert(work, Sample(name, amount, yes)), CancellationToken.None);

        await using var reading = await database.Read(CancellationToken.None);
        (await SampleStore.Found(reading)).ShouldBe(["a", "b", "c"]);
        (await SampleStore.Found(reading, name: "b")).ShouldBe(["b"]);
        (await SampleStore.Found(reading, least: 2)).ShouldBe(["b", "c"]);
        (await SampleStore.Found(reading, least: 2, yes: true)).ShouldBe(["c"]);
        (await SampleStore.Found(reading, name: "x' OR 1 = 1 --", yes: true)).ShouldBeEmpty();
    }

    [Fact]
    public void The_text_has_only_the_filters_that_are_used()
    {
        var query = new ListQuery(
            "SELECT name FROM sample WHERE id > 0 /*and*/ ORDER BY name",
            "name = @Name",
            "day < @Day OR day IS NULL"
        );
        query.For(new { Name = (string?)null, Day = (DateOnly?)null }).ShouldBe("SELECT name FROM sample WHERE id > 0  ORDER BY name");
        query.For(new { Name = "a", Day = (DateOnly?)null }).ShouldContain("AND (name = @Name)");
        query
            .For(new { Name = "a", Day = (DateOnly?)DateOnly.MinValue })
            .ShouldContain("AND (name = @Name)\n  AND (day < @Day OR day IS NULL)");
    }

    [Fact]
    public void Variants_are_no_filter_each_alone_and_all()
    {
        var query = new ListQuery("SELECT name FROM sample /*where*/", "name = @Name", "amount = @Amount", "yes = @Yes");
        query.Variants().Select(text => text.Count(c => c == '@')).Order().ShouldBe([0, 1, 1, 1, 3]);
    }

    [Theory]
    [InlineData("SELECT name FROM sample", "name = @Name")]
    [InlineData("SELECT name FROM sample /*where*/ /*and*/", "name = @Name")]
    [InlineData("SELECT name FROM sample /*where*/", "name = 'a'")]
    public void A_text_without_a_place_for_filters_or_a_filter_without_a_parameter_is_refused(string text, string filter) =>
        Should.Throw<ArgumentException>(() => new ListQuery(text, filter));

    [Fact]
    public void A_parameter_that_a_filter_needs_must_be_given() =>
        Should
            .Throw<ArgumentException>(() => new ListQuery("SELECT 1 /*where*/", "name = @Name").For(new { Other = 1 }))
            .Message.ShouldContain("Name");

    private static Sample Sample(string name, long amount, bool yes) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Name = name,
            Amount = amount,
            Yes = yes,
        };
}
