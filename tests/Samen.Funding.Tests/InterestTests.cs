using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Interest: reckoned per day by dated rates, only where switched on, and charged by two persons.</summary>
public sealed class InterestTests
{
    private static readonly InterestReasonRequest Waived = new() { Reason = "Het bestuur scheldt het kwijt." };

    private static readonly RecordInterestRateRequest NewRate = new()
    {
        Regime = InterestRegime.Ordinary,
        From = new DateOnly(2026, 1, 1),
        Percentage = 4.25m,
        Source = "Staatsblad, gelezen door twee personen",
    };

    private static readonly InterestRate[] Commercial = [Rate(2023, 7, 1200), Rate(2024, 1, 1250), Rate(2024, 7, 1225)];

    [Fact]
    public void It_is_simple_per_day_over_365_or_366_days_and_half_up_over_the_whole()
    {
        // 31 days at 12.00 % over 365, and 31 at 12.50 % over 366: 1,019.17808 and 1,058.74317 euros.
        var periods = Reckon(10_000_000, new DateOnly(2023, 12, 1), new DateOnly(2024, 1, 31));
        periods.Select(p => (p.Days, p.Hundredths)).ShouldBe([(31, 1200), (31, 1250)]);
        InterestPeriod.Cents(periods).ShouldBe(207_792);
        InterestPeriod.Cents([new InterestPeriod(new DateOnly(2023, 3, 1), new DateOnly(2023, 3, 1), 36_500, 50)]).ShouldBe(1);
        InterestPeriod.Cents([new InterestPeriod(new DateOnly(2023, 3, 1), new DateOnly(2023, 3, 1), 36_499, 50)]).ShouldBe(0);
        InterestPeriod.Cents([]).ShouldBe(0);
    }

    [Fact]
    public void What_was_received_counts_from_the_next_day_on_and_what_was_returned_runs_again()
    {
        var (from, until) = (new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 10));
        Reckon(1000, from, until, (new DateOnly(2024, 2, 3), 400), (new DateOnly(2024, 2, 5), 600), (new DateOnly(2024, 2, 8), -100))
            .Select(p => (p.From.Day, p.Until.Day, p.OpenCents))
            .ShouldBe([(1, 3, 1000), (4, 5, 600), (9, 10, 100)]);
        Reckon(1000, from, until, (new DateOnly(2024, 1, 5), 1000)).ShouldBeEmpty();
        InterestPeriod.Of(1000, [], new DateOnly(2023, 6, 30), until, Commercial).ShouldBeNull("there is no rate for the first day");
    }

    [Theory, EveryDatabase]
    public async Task Two_persons_charge_it_and_a_third_step_takes_it_back(DatabaseKind kind)
    {
        var (fund, a, _) = await Late(kind);
        await using var _1 = fund;
        var owed = await fund.Balance(Chart.Receivable);
        var charge = await fund.PrepareInterest(a);
        // 365 days at 6 % over 365 days.
        (charge.AmountCents, charge.From, charge.Status).ShouldBe(
            (((a.GrossCents * 6) + 50) / 100, a.DueOn!.Value.AddDays(1), InterestChargeStatus.Prepared)
        );
        await fund.Manager.SendBody("POST", $"{ReminderApp.Charges}/{charge.Id}/approval").ShouldRefuse(409, "second-person");
        await fund.PostInterest(a).ShouldRefuse(409, "wrong-state");
        var charged = await fund.Deputy.Act<InterestChargeView>($"{ReminderApp.Charges}/{charge.Id}/approval");
        (await fund.Balance(Chart.Receivable)).ShouldBe(owed + charge.AmountCents);
        (await fund.Balance(Chart.OtherIncome)).ShouldBe(-charge.AmountCents);
        charged.Number.ShouldBe($"{a.Number}/R1");
        await MustHold(fund);
        (await fund.Late()).Single(i => i.InvoiceId == a.Id).InterestCents.ShouldBe(0);
        await fund.Deputy.SendBody("POST", $"{ReminderApp.Charges}/{charge.Id}/reversal", Waived).ShouldRefuse(409, "second-person");
        await fund.Manager.Act<InterestChargeView>($"{ReminderApp.Charges}/{charge.Id}/reversal", Waived);
        (await fund.Balance(Chart.Receivable)).ShouldBe(owed);
        await MustHold(fund);
        (await fund.PrepareInterest(a)).Number.ShouldBe($"{a.Number}/R2");
        (await fund.App.Facts<InterestChargeReversed>()).Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task It_is_shown_and_named_and_a_municipality_sees_what_it_owes(DatabaseKind kind)
    {
        var (fund, a, b) = await Late(kind);
        await using var _ = fund;
        var interest = ((a.GrossCents * 6) + 50) / 100;
        (await fund.Late()).Single(i => i.InvoiceId == a.Id).InterestCents.ShouldBe(interest);
        (await fund.Remind()).Reminders.Single(r => r.InvoiceId == a.Id).InterestCents.ShouldBe(interest);
        var (first, own) = (await fund.PrepareInterest(b), fund.Officer("GM0344"));
        (await own.Pages<InterestChargeView>(ReminderApp.Charges)).ShouldBeEmpty();
        await own.GetAsync($"{ReminderApp.Charges}/{first.Id}").ShouldRefuse(404, "not-found");
        await fund.Deputy.Act<InterestChargeView>($"{ReminderApp.Charges}/{first.Id}/refusal", Waived);
        var second = await fund.PrepareInterest(b);
        await fund.Deputy.SendBody("POST", $"{ReminderApp.Charges}/{second.Id}/withdrawal").ShouldRefuse(403, "not-your-entry");
        await fund.Manager.Act<InterestChargeView>($"{ReminderApp.Charges}/{second.Id}/withdrawal");
        var third = await fund.PrepareInterest(b);
        await fund.Deputy.Act<InterestChargeView>($"{ReminderApp.Charges}/{third.Id}/approval");
        var seen = (await own.Pages<InterestChargeView>(ReminderApp.Charges)).Single();
        (seen.Id, seen.PreparedBy, seen.Periods.Sum(p => p.Days)).ShouldBe((third.Id, null, 365));
        (await fund.Officer("GM0014").Pages<InterestChargeView>(ReminderApp.Charges)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task What_changed_meanwhile_is_prepared_anew(DatabaseKind kind)
    {
        var (fund, a, _) = await Late(kind);
        await using var _1 = fund;
        var charge = await fund.PrepareInterest(a);
        await fund.Credit(a.Id, a.NetCents / 2);
        await fund.Deputy.SendBody("POST", $"{ReminderApp.Charges}/{charge.Id}/approval").ShouldRefuse(409, "interest-changed");
        await fund
            .Deputy.SendBody("POST", $"{ReminderApp.Charges}/{charge.Id}/approval", ifMatch: "\"4\"")
            .ShouldRefuse(412, "stale-version");
        await fund.Manager.Act<InterestChargeView>($"{ReminderApp.Charges}/{charge.Id}/withdrawal");
        (await fund.PrepareInterest(a)).AmountCents.ShouldBeLessThan(charge.AmountCents);
    }

    [Theory, EveryDatabase]
    public async Task Rates_are_recorded_with_their_source_and_removed_in_sight(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var rate = await fund.Manager.Create<InterestRateView>(ReminderApp.Rates, NewRate);
        await fund.Manager.SendBody("POST", ReminderApp.Rates, NewRate).ShouldRefuse(409, "rate-taken");
        await fund.Manager.SendBody("DELETE", $"{ReminderApp.Rates}/{rate.Id}").Read<InterestRateView>();
        await fund.Manager.SendBody("DELETE", $"{ReminderApp.Rates}/{rate.Id}").ShouldRefuse(409, "wrong-state");
        await fund.Manager.Create<InterestRateView>(ReminderApp.Rates, NewRate with { Percentage = 4m });
        var rates = await fund.Anybody.Fetch<InterestRatesView>(ReminderApp.Rates);
        (rates.Regime, rates.Rates.Count(r => r.From == NewRate.From)).ShouldBe((InterestRegime.Off, 2));
        var wrong = NewRate with { Regime = InterestRegime.Off, Percentage = 1.005m, From = new DateOnly(2000, 1, 1) };
        await fund
            .Manager.SendBody("POST", ReminderApp.Rates, wrong)
            .ShouldRefuse(400, "invalid-request", "/regime unknown", "/from range", "/percentage format");
        await fund.App.As(Roles.Auditor).SendBody("POST", ReminderApp.Rates, NewRate).ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task Without_the_setting_none_is_reckoned()
    {
        var (fund, a, _) = await FundApp.Invoiced();
        await using var _1 = fund;
        fund.GoTo(a, 100);
        (await fund.Late()).ShouldAllBe(i => i.InterestCents == null);
        await fund.PostInterest(a).ShouldRefuse(409, "interest-off");
        await Should.ThrowAsync<InvalidOperationException>(() =>
            FundApp.Start(settings: new Dictionary<string, string> { ["Samen:Funding:Interest"] = "Some" })
        );
    }

    [Fact]
    public async Task A_day_that_cannot_be_is_refused()
    {
        var (fund, a, _) = await Late();
        await using var _1 = fund;
        foreach (var until in new[] { a.DueOn!.Value, fund.App.Clock.Today().AddDays(1) })
            await fund.PostInterest(a, until).ShouldRefuse(400, "invalid-request", "/until range");
        var note = await fund.Credit(a.Id, 1);
        await fund.PostInterest(note).ShouldRefuse(404, "not-found");
    }

    private static async Task<(FundApp Fund, InvoiceView A, InvoiceView B)> Late(DatabaseKind? kind = null)
    {
        var (fund, a, b) = await FundApp.Invoiced(kind, 100_000_000, ("Samen:Funding:Interest", "Ordinary"));
        fund.GoTo(a, 365);
        return (fund, a, b);
    }

    private static async Task MustHold(FundApp fund)
    {
        await using var reading = await fund.App.Database.Read(CancellationToken.None);
        (await LedgerCheckStore.WrongIn(reading, LedgerCheckKind.ReceivableEqualsRuns)).ShouldBeEmpty();
    }

    private static IReadOnlyList<InterestPeriod> Reckon(long owed, DateOnly from, DateOnly until, params (DateOnly, long)[] payments) =>
        InterestPeriod.Of(owed, payments, from, until, Commercial)!;

    private static InterestRate Rate(int year, int month, int hundredths) =>
        new() { From = new DateOnly(year, month, 1), Hundredths = hundredths };
}
