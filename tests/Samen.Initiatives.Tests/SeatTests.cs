using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Seats: who has one, for how long, and who sees that.</summary>
public sealed class SeatTests
{
    private static readonly DateOnly Start2027 = new(2027, 1, 1);

    [Theory, EveryDatabase]
    public async Task The_first_seats_are_given_by_an_admin_and_the_next_by_the_secretary(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var today = app.App.Clock.Today();
        var first = Seat(today, Utrecht, "secretary") with { Office = SeatOffice.Secretary };
        var seat = await app.Admin.Create<SeatView>(Taskforce.Seats, first);
        (seat.MunicipalityName, seat.ValidTo, seat.IsFilled, seat.IsYours).ShouldBe(
            ($"Gemeente {Utrecht}", today.AddYears(4), true, false)
        );
        var member = await app.Member("secretary").Create<SeatView>(Taskforce.Seats, Seat(today, Delft, "member"));
        await app.Member("member").SendBody("POST", Taskforce.Seats, Seat(today, Zwolle)).ShouldRefuse(403, "not-leading");
        (await app.App.Facts<SeatTaken>())
            .Select(f => (f.SeatId, f.Office, f.MunicipalityCode))
            .ShouldBe([(seat.Id, SeatOffice.Secretary, Utrecht), (member.Id, SeatOffice.Member, Delft)]);
    }

    [Theory, EveryDatabase]
    public async Task A_seat_is_vacated_and_taken_by_another(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var seat = await app.Sit("one", Delft);
        var request = Seat(seat.ValidFrom, Delft);
        var empty = await app.Admin.Put<SeatView>($"{Taskforce.Seats}/{seat.Id}", request, ifMatch: "\"1\"");
        (empty.IsFilled, empty.Version, empty.ValidTo).ShouldBe((false, 2, seat.ValidTo));
        await app.Admin.Put<SeatView>($"{Taskforce.Seats}/{seat.Id}", request with { HeldBy = ["two", "key-2"] }, ifMatch: "\"2\"");
        (await Mine("one"), await Mine("two"), await Mine("key-2")).ShouldBe((false, true, true));
        (await app.App.Facts<SeatVacated>()).ShouldBe([new SeatVacated(seat.Id, SeatBackground.MunicipalSecretary)]);
        (await app.App.Facts<SeatTaken>()).Count().ShouldBe(2);

        async Task<bool> Mine(string id) => (await app.Member(id).Fetch<SeatView>($"{Taskforce.Seats}/{seat.Id}")).IsYours;
    }

    [Fact]
    public async Task Who_holds_a_seat_is_shown_to_those_who_keep_them()
    {
        await using var app = await Start();
        await app.Taskforce.Prepare();
        var seat = await app.Sit("one", Delft);
        async Task<IReadOnlyList<string>> Seen(HttpClient by) => (await by.Fetch<SeatView>($"{Taskforce.Seats}/{seat.Id}")).HeldBy;
        (await Seen(app.Anybody)).ShouldBeEmpty();
        (await Seen(app.Member("one"))).ShouldBeEmpty();
        (await Seen(app.Admin)).ShouldBe(["one"]);
        (await Seen(app.Chair)).ShouldBe(["one"]);
        (await app.Anybody.Fetch<SeatView[]>(Taskforce.Seats)).ShouldAllBe(s => s.HeldBy.Count == 0 && s.IsFilled && !s.IsYours);
    }

    [Fact]
    public async Task There_is_one_chair_one_secretary_and_one_seat_for_each_in_a_term()
    {
        await using var app = await Start();
        await app.Taskforce.Prepare();
        await app.Admin.SendBody("POST", Taskforce.Seats, Taskforce.Chair("other")).ShouldRefuse(409, "office-taken");
        await app.Sit("one", Delft);
        await app.Admin.SendBody("POST", Taskforce.Seats, Seat(Start2027, Zwolle, "one")).ShouldRefuse(409, "has-seat");
        var later = await app.Admin.Create<SeatView>(Taskforce.Seats, Seat(new DateOnly(2090, 1, 1), Zwolle, "one"));
        (later.IsFilled, later.IsYours).ShouldBe((false, false));
    }

    [Theory, EveryDatabase]
    public async Task The_seat_of_an_abolished_municipality_is_of_its_successor(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var seat = await app.Sit("one", Delft);
        await app.Publish(SuccessorTests.Merger());
        (await app.Anybody.Fetch<SeatView>($"{Taskforce.Seats}/{seat.Id}")).MunicipalityCode.ShouldBe(SuccessorTests.Merged);
    }

    [Theory, EveryDatabase]
    public async Task Another_term_holds_for_seats_that_are_made_after_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var before = await app.Sit("one", Delft);
        await app
            .App.As(Roles.AssemblySecretary)
            .ChangeSetting(app.App.As(Roles.Admin), InitiativesService.Name, "taskforce", ("termYears", 2), ("quorumPercent", 0));
        var after = await app.Sit("two", "GM0344");
        (await app.Anybody.Fetch<SeatView>($"{Taskforce.Seats}/{before.Id}")).ValidTo.ShouldBe(before.ValidTo);
        after.ValidTo.ShouldBe(after.ValidFrom.AddYears(2));
    }

    [Theory]
    [InlineData("QuorumPercent", "100")]
    [InlineData("TermYears", "0")]
    [InlineData("MeetingWeek", "5")]
    public async Task A_setting_that_is_out_of_range_stops_the_start(string name, string value) =>
        (await Should.ThrowAsync<Exception>(() => Start(settings: ($"Taskforce:{name}", value)))).ToString().ShouldContain(name);
}
