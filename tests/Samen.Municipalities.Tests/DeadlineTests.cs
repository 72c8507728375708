using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Deadlines before an assembly.</summary>
public class DeadlineTests
{
    /// <summary>The dates that the association published for its assemblies of 2021 to 2024.</summary>
    [Theory]
    [InlineData("2021-06-16", "2021-06-03")]
    [InlineData("2022-12-02", "2022-11-21")]
    [InlineData("2023-12-01", "2023-11-20")]
    [InlineData("2024-06-26", "2024-06-13")]
    public void Amendments_come_nine_working_days_before(string assembly, string deadline) =>
        WorkingDays.Before(DateOnly.ParseExact(assembly, "yyyy-MM-dd"), 9).ShouldBe(DateOnly.ParseExact(deadline, "yyyy-MM-dd"));

    [Theory]
    [InlineData("2020-01-01", false)] // New Year's Day.
    [InlineData("2020-04-10", false)] // Good Friday.
    [InlineData("2020-04-13", false)] // Easter Monday.
    [InlineData("2020-04-27", false)] // The King's birthday.
    [InlineData("2014-04-26", false)] // It was a Sunday: celebrated on Saturday.
    [InlineData("2014-04-28", true)]
    [InlineData("2025-04-26", false)]
    [InlineData("2020-05-05", false)]
    [InlineData("2020-05-21", false)] // Ascension Day.
    [InlineData("2020-06-01", false)] // Whit Monday.
    [InlineData("2020-12-25", false)]
    [InlineData("2019-12-26", false)]
    [InlineData("2020-12-24", true)]
    [InlineData("2020-06-06", false)] // A Saturday.
    [InlineData("2038-04-26", false)] // The latest Easter there can be is on 25 April.
    [InlineData("2285-03-23", false)] // The earliest is on 22 March.
    public void A_working_day_is_no_weekend_and_no_day_of_the_law(string day, bool working) =>
        WorkingDays.Is(DateOnly.ParseExact(day, "yyyy-MM-dd")).ShouldBe(working);

    [Theory, EveryDatabase]
    public async Task An_assembly_keeps_the_deadlines_of_its_convening(DatabaseKind kind)
    {
        await using var samen = await Start(
            kind,
            ("Samen:Municipalities:Deadlines:MotionsWorkingDays", "5"),
            ("Samen:Municipalities:Deadlines:Hour", "13:00")
        );
        var convened = await samen.Secretary.Create<AssemblyView>(
            Assemblies,
            Convening() with
            {
                Date = new DateOnly(2024, 6, 26),
                ReferenceDate = new DateOnly(2024, 1, 1),
            }
        );
        DeadlineView[] expected =
        [
            new(DeadlineKind.Invitation, new DateTimeOffset(2024, 5, 29, 11, 0, 0, TimeSpan.Zero)),
            new(DeadlineKind.Amendments, new DateTimeOffset(2024, 6, 13, 11, 0, 0, TimeSpan.Zero)),
            new(DeadlineKind.Motions, new DateTimeOffset(2024, 6, 19, 11, 0, 0, TimeSpan.Zero)),
        ];
        convened.Deadlines.ShouldBe(expected);
        (await samen.Get<AssemblyView>($"{Assemblies}/{convened.Id}")).Deadlines.ShouldBe(expected);
        (await samen.Get<AssemblyView[]>(Assemblies)).Single(a => a.Id == convened.Id).Deadlines.ShouldBe(expected);
    }

    [Fact]
    public void Deadlines_are_at_the_hour_of_the_clock_in_winter_too() =>
        new DeadlineSettings()
            .Of(new Assembly { Date = new DateOnly(2022, 12, 2) })
            .Single(d => d.Kind == DeadlineKind.Amendments)
            .DueAt.ShouldBe(new DateTimeOffset(2022, 11, 21, 11, 0, 0, TimeSpan.Zero));
}
