using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Storage.Tests;

public sealed class TypeTests
{
    private static readonly Guid Id = Guid.Parse("0190A4A0-1234-7000-8000-00000000ABCD");

    [Theory, EveryDatabase]
    public async Task Every_type_comes_back_as_it_went(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated(typeof(TypeTests).Assembly);
        var sample = new Sample
        {
            Id = Id,
            Name = "Ĳsselstein 's-Hertogenbosch 🙂 'quoted'; --",
            At = new DateTimeOffset(2020, 3, 29, 3, 30, 0, TimeSpan.FromHours(2)).AddTicks(1_234_560),
            Day = new DateOnly(2020, 2, 29),
            Amount = long.MaxValue,
            Yes = true,
            OtherId = Guid.Parse("FFFFFFFF-0000-7000-8000-000000000000"),
        };
        var read = await RoundTrip(database, sample);
        read.ShouldBe(sample);
        read.At!.Value.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory, EveryDatabase]
    public async Task What_is_compiled_for_a_statement_serves_every_store(DatabaseKind kind)
    {
        var statement = $"SELECT @Given AS Name /* {Guid.CreateVersion7()} */";
        for (var store = 0; store < 3; store++)
        {
            await using var fresh = await Databases.Fresh(kind);
            var database = await fresh.Migrated(typeof(TypeTests).Assembly);
            await using var reading = await database.Read(CancellationToken.None);
            (await reading.One<string>(statement, new { Given = $"store {store}" })).ShouldBe($"store {store}");
        }
        SqlMapper.GetCachedSQL().Count(cached => cached.Item2 == statement).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Nothing_comes_back_as_nothing(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated(typeof(TypeTests).Assembly);
        (await RoundTrip(database, new Sample { Id = Id })).ShouldBe(new Sample { Id = Id });
        var lowest = new Sample
        {
            Id = Guid.Empty,
            Yes = false,
            Amount = long.MinValue,
            Day = DateOnly.MinValue,
            Name = "",
        };
        (await RoundTrip(database, lowest)).ShouldBe(lowest);
        await using var reading = await database.Read(CancellationToken.None);
        (await SampleStore.Get(reading, Guid.Parse("0190A4A0-0000-7000-8000-00000000FFFF"))).ShouldBeNull();
        (await SampleStore.Value(reading, "none")).ShouldBeNull();
    }

    /// <summary>Years 1 and 9999 aside: there, UTC lies outside the calendar for some offsets.</summary>
    private static Gen<DateTimeOffset> Times =>
        from minutes in Gen.Choose(3, 5_250_000)
        from ticks in Gen.Choose(0, int.MaxValue)
        from offset in Gen.Choose(-14 * 60, 14 * 60)
        select new DateTimeOffset(new DateTime(2, 1, 1).AddMinutes(minutes * 999L).AddTicks(ticks), TimeSpan.FromMinutes(offset));

    private static Gen<Sample> Samples =>
        from guid in ArbMap.Default.GeneratorFor<Guid>()
        from at in Times
        from day in Gen.Choose(0, DateOnly.MaxValue.DayNumber)
        from amount in ArbMap.Default.GeneratorFor<long>()
        from yes in ArbMap.Default.GeneratorFor<bool?>()
        select new Sample
        {
            Id = guid,
            At = at,
            Day = DateOnly.FromDayNumber(day),
            Amount = amount,
            Yes = yes,
            OtherId = guid,
        };

    [Theory, EveryDatabase]
    public async Task Any_value_comes_back_with_times_in_UTC_to_the_microsecond(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated(typeof(TypeTests).Assembly);
        Check.QuickThrowOnFailure(
            Prop.ForAll(Samples.ToArbitrary(), sample =>
                RoundTrip(database, sample).GetAwaiter().GetResult()
                == sample with
                {
                    At = sample.At!.Value.AddTicks(-(sample.At.Value.Ticks % 10)),
                }
            )
        );
    }

    [Theory, EveryDatabase]
    public async Task Times_sort_and_compare_as_moments_whatever_their_offset(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated(typeof(TypeTests).Assembly);
        var noon = new DateTimeOffset(2020, 1, 1, 12, 0, 0, TimeSpan.Zero);
        var moments = new[] { noon.AddTicks(-10), noon, noon.AddTicks(10), noon.AddHours(1) };
        for (var i = 0; i < moments.Length; i++)
        {
            var sample = new Sample { Id = Guid.CreateVersion7(), At = moments[i].ToOffset(TimeSpan.FromHours(5 - (3 * i))) };
            await database.Write(work => SampleStore.Insert(work, sample), CancellationToken.None);
        }
        await using var reading = await database.Read(CancellationToken.None);
        (await SampleStore.Times(reading, noon.ToOffset(TimeSpan.FromHours(-11)))).ShouldBe(moments[1..]);
    }

    [Theory, EveryDatabase]
    public async Task A_page_has_as_many_rows_as_asked_and_the_clock_is_the_databases(DatabaseKind kind)
    {
        await using var fresh = await Databases.Fresh(kind);
        var database = await fresh.Migrated(typeof(TypeTests).Assembly);
        foreach (var name in new[] { "b", "a", "C", "d" })
            await database.Write(
                work => SampleStore.Insert(work, new Sample { Id = Guid.CreateVersion7(), Name = name }),
                CancellationToken.None
            );
        await using var reading = await database.Read(CancellationToken.None);
        // Capitals first: names that must match exactly are compared by their bytes on both.
        (await SampleStore.Names(reading, 3)).ShouldBe(["C", "a", "b"]);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        (await SampleStore.Now(reading)).ShouldBeInRange(now - 60_000, now + 60_000);
    }

    [Fact]
    public void Text_without_tokens_is_left_alone_and_tokens_are_filled()
    {
        var dialect = Dialect.Named("SqlServer");
        const string plain = "SELECT name FROM sample";
        dialect.Sql(plain).ShouldBeSameAs(plain);
        dialect
            .Sql("SELECT /*now*/ FROM x ORDER BY y /*page*/")
            .ShouldBe(
                "SELECT DATEDIFF_BIG(MILLISECOND, '1970-01-01T00:00:00', SYSUTCDATETIME()) FROM x ORDER BY y "
                    + "OFFSET 0 ROWS FETCH NEXT @Limit ROWS ONLY"
            );
        Should
            .Throw<InvalidOperationException>(() => Dialect.Named("sqlite"))
            .Message.ShouldBe("Samen:Storage:Kind is 'sqlite'; it must be Sqlite or SqlServer.");
    }

    private static async Task<Sample> RoundTrip(Database database, Sample sample)
    {
        await database.Write(
            async work =>
            {
                await SampleStore.Clear(work);
                await SampleStore.Insert(work, sample);
            },
            CancellationToken.None
        );
        await using var reading = await database.Read(CancellationToken.None);
        return (await SampleStore.Get(reading, sample.Id))!;
    }
}
