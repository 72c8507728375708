using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>From when an item may be opened, acclaimed and declared.</summary>
public class DecisionDayTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    private static readonly DateOnly Meeting = new(2026, 12, 18);

    [Theory, EveryDatabase]
    public async Task An_assembly_of_18_December_decides_nothing_on_28_November(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var assembly = await samen.Coming(Meeting);
        var items = new List<AgendaItemView>();
        foreach (var title in new[] { "Te openen", "Te acclameren", "Bekend te maken" })
            items.Add(await samen.Drafted(ItemKind.Minutes, title, assembly));
        samen.App.Clock.MoveTo(DutchTime.At(Meeting, new TimeOnly(9, 0)));
        await samen.Acclaim(items[2].Id);
        samen.App.Clock.MoveTo(DutchTime.At(new DateOnly(2026, 11, 28), new TimeOnly(12, 0)));
        string[] steps = ["opening", "acclamation", "declaration"];
        foreach (var (item, step) in items.Zip(steps))
        {
            var refused = await samen.Secretary.SendBody("POST", $"{Items}/{item.Id}/{step}");
            (await refused.Content.ReadAsStringAsync()).ShouldContain("2026-12-17T23:00Z");
            (await Refusal(refused)).ShouldBe("409 too-early");
            var view = await samen.Item(item.Id);
            view.AllowedActions.ShouldNotContain(action => action == "Open" || action == "Acclaim" || action == "Declare");
            view.DecidesFrom.ShouldBe(DutchTime.At(Meeting, TimeOnly.MinValue));
        }
        samen.App.Clock.MoveTo(DutchTime.At(Meeting, new TimeOnly(9, 0)));
        (await samen.Item(items[0].Id)).AllowedActions.Intersect(["Open", "Acclaim"]).Count().ShouldBe(2);
    }

    [Theory]
    [InlineData(2026, 12, 18, "2026-12-17T23:00:00Z")]
    [InlineData(2027, 6, 16, "2027-06-15T22:00:00Z")]
    public async Task A_vote_opens_at_midnight_in_Amsterdam_in_winter_and_in_summer(int year, int month, int day, string midnight)
    {
        var samen = await shared.On();
        var item = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", await samen.Coming(new DateOnly(year, month, day)));
        var from = DateTimeOffset.Parse(midnight, System.Globalization.CultureInfo.InvariantCulture);
        (await samen.Item(item.Id)).DecidesFrom.ShouldBe(from);
        samen.App.Clock.MoveTo(from.AddMinutes(-1));
        await samen.Secretary.SendBody("POST", $"{Items}/{item.Id}/opening").ShouldRefuse(409, "too-early");
        samen.App.Clock.MoveTo(from);
        (await samen.Secretary.Act<AgendaItemView>($"{Items}/{item.Id}/opening")).Status.ShouldBe(ItemStatus.Open);
    }

    [Fact]
    public async Task While_amendments_are_taken_on_the_day_itself_nothing_is_decided()
    {
        await using var samen = await Start(
            DatabaseKind.Sqlite,
            ("Samen:Municipalities:Deadlines:AmendmentsWorkingDays", "0"),
            ("Samen:Municipalities:Deadlines:Hour", "10:30")
        );
        var item = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", await samen.Coming(Meeting));
        var closed = DutchTime.At(Meeting, new TimeOnly(10, 30));
        (await samen.Item(item.Id)).DecidesFrom.ShouldBe(closed);
        samen.App.Clock.MoveTo(closed.AddMinutes(-1));
        await samen.Amended(item.Id, "GM0363", "Toch anders");
        await samen.Secretary.SendBody("POST", $"{Items}/{item.Id}/opening").ShouldRefuse(409, "too-early");
    }

    [Fact]
    public async Task A_consultation_opens_when_its_documents_are_out()
    {
        var samen = await shared.On();
        var consultation = await samen.Consultation();
        var item = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", consultation.Id);
        var invited = consultation.Deadlines.Single(d => d.Kind == DeadlineKind.Invitation).DueAt;
        (await samen.Item(item.Id)).DecidesFrom.ShouldBe(invited);
        samen.App.Clock.MoveTo(invited.AddMinutes(-1));
        await samen.Secretary.SendBody("POST", $"{Items}/{item.Id}/opening").ShouldRefuse(409, "too-early");
        (await samen.Open(item.Id)).Status.ShouldBe(ItemStatus.Open);
    }

    [Fact]
    public async Task An_assembly_that_gets_another_day_decides_from_that_day()
    {
        var samen = await shared.On();
        var assembly = await samen.Coming(Meeting);
        var item = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", assembly);
        await samen.Secretary.Put<AssemblyView>(
            $"{Assemblies}/{assembly}",
            new ReviseAssemblyRequest
            {
                Date = Meeting.AddDays(3),
                Place = "Utrecht",
                ReferenceDate = ReferenceDate,
                Reason = "De zaal is bezet.",
            }
        );
        (await samen.Item(item.Id)).DecidesFrom.ShouldBe(DutchTime.At(Meeting.AddDays(3), TimeOnly.MinValue));
    }
}
