using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;
using static Samen.Initiatives.Tests.PracticeCalls;

namespace Samen.Initiatives.Tests;

/// <summary>Confirmed hours are settled by the rate table of their year; VAT is rounded once for each month.</summary>
public sealed class SettlementTests
{
    [Theory]
    [InlineData(1, 5000, 1050)]
    [InlineData(1, 50, 11)] // 10.5
    [InlineData(1, 52, 11)] // 10.92
    [InlineData(1, 49, 10)] // 10.29
    [InlineData(0, 5000, 0)]
    public void Vat_is_rounded_half_up(int hours, long cents, long vat) => Line(hours, cents).VatCents.ShouldBe(vat);

    [Fact]
    public void Sums_are_sums_of_months_and_not_worked_out_anew()
    {
        SettlementLine[] lines = [Line(1, 50), Line(1, 50), Line(1, 50)];
        var settlement = Samen.Initiatives.Settlement.Of(Guid.Empty, 2026, lines, null, 21);
        (settlement.NetCents, settlement.VatCents, settlement.GrossCents).ShouldBe((150, 33, 183)); // 21% of 150 is 31.5
    }

    [Theory, EveryDatabase]
    public async Task A_year_without_a_rate_has_no_amount(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (role, year) = (await app.Ask(), app.Month(0).Year);
        var pledge = await app.Accepted(role.Id, app.Pledging(Delft, scale: "10"));
        await app.Work(pledge, 0, 10);
        await app.Work(await app.Accepted(role.Id, app.Pledging(Zwolle)), 0, 5);
        var none = await app.Settlement(role.InitiativeId, year);
        (none.RatesFrom, none.HoursWithoutRate, none.NetCents, none.Shares.Single().Hours).ShouldBe((null, 10, 0, 0));
        await app.PutTable(year, Table(("11", 9000))).Read<RateTableView>(HttpStatusCode.Created);
        (await app.Settlement(role.InitiativeId, year)).HoursWithoutRate.ShouldBe(10);
        await app.PutTable(year, Table(("11", 9000), ("10", 8000)), "\"1\"").Read<RateTableView>();
        var settled = await app.Settlement(role.InitiativeId, year);
        settled.Shares.ShouldBe([new SettlementShare(Delft, $"Gemeente {Delft}", 10, 0, 80_000, 16_800, 96_800)]);
        (settled.VatPercentage, settled.GrossCents, settled.RatesFrom).ShouldBe((21, 96_800, "Tarieven van dat jaar"));
        (await app.Settlement(role.InitiativeId, year - 3)).Shares.ShouldBeEmpty();
        var lines = $"/initiatives/v1/initiatives/{role.InitiativeId}/settlements/{year}/lines";
        (await app.Anybody.Fetch<SettlementLine[]>(lines)).Single().CentsPerHour.ShouldBe(8000);
        (await app.App.Facts<RateTableRecorded>()).Select(f => (f.Year, f.Scales)).ShouldBe([(year, 1), (year, 2)]);
    }

    [Fact]
    public async Task Only_confirmed_hours_are_settled_and_the_vat_is_a_setting()
    {
        await using var app = await Start(null, ("Practice:VatPercentage", "0"));
        var (role, year) = (await app.Ask(app.Asked(first: 0)), app.Month(0).Year);
        var pledge = await app.Accepted(role.Id, app.Pledging(Delft, first: 0, scale: "10"));
        await app.PutTable(year, Table(("10", 8000))).Read<RateTableView>(HttpStatusCode.Created);
        await app.PutHours(pledge.Id, 0, 10, Delft).Read<WorkedMonthView>(HttpStatusCode.Created);
        (await app.Settlement(role.InitiativeId, year)).Shares.ShouldBeEmpty();
        await app.Confirm(pledge.Id, 0).Read<WorkedMonthView>();
        var settled = await app.Settlement(role.InitiativeId, year);
        (settled.NetCents, settled.VatCents, settled.VatPercentage).ShouldBe((80_000, 0, 0));
    }

    [Fact]
    public async Task A_rate_table_is_replaced_by_its_version()
    {
        await using var app = await Start();
        await app.PutTable(2026, Table(("10", 8000), ("10 ", 1))).ShouldRefuse(400, "invalid-request", "/rates/1/scale twice");
        await app.PutTable(2009, Table(("10", 8000))).ShouldRefuse(400, "invalid-request", "year range");
        await app.PutTable(2026, Table(("10", 0))).ShouldRefuse(400, "invalid-request", "/rates/0/centsPerHour range");
        await app.PutTable(2026, Table(("10", 8000))).Read<RateTableView>(HttpStatusCode.Created);
        await app.PutTable(2026, Table(("10", 8000)), "\"7\"").ShouldRefuse(412, "stale-version");
        (await app.Anybody.Fetch<RateTableView>($"{RateTables}/2026")).Version.ShouldBe(1);
        (await app.Anybody.Fetch<RateTableView[]>(RateTables)).Single().Rates.Single().CentsPerHour.ShouldBe(8000);
        await app.Anybody.GetAsync($"{RateTables}/2025").ShouldRefuse(404, "not-found");
    }

    private static SettlementLine Line(int hours, long cents) =>
        Samen.Initiatives.Settlement.LineOf(
            new SettledMonth
            {
                Scale = "10",
                Hours = hours,
                MunicipalityCode = Delft,
            },
            new RateTable { Rates = new([new HourlyRate { Scale = "10", CentsPerHour = cents }]) },
            21
        );
}
