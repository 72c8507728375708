using System.Net;
using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Entries that people make: one prepares, another posts.</summary>
public sealed class ManualEntryTests
{
    private const string Entries = "/funding/v1/ledger/entries",
        Manual = "/funding/v1/ledger/manual-entries";
    internal static readonly DateOnly Day = new(2020, 3, 31);

    [Theory, EveryDatabase]
    public async Task What_one_person_prepares_another_posts(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var prepared = await Prepare(fund, 700);
        (prepared.Status, prepared.PreparedBy).ShouldBe((ManualEntryStatus.Prepared, "fundmanager-all"));
        prepared.AllowedActions.ShouldBe(["Withdraw"]);
        (await fund.Balance(Chart.GeneralReserve)).ShouldBe(0);
        await fund.Manager.SendBody("POST", $"{Manual}/{prepared.Id}/approval", ifMatch: "*").ShouldRefuse(409, "second-person");
        await fund.Deputy.SendBody("POST", $"{Manual}/{prepared.Id}/approval", ifMatch: "\"9\"").ShouldRefuse(412, "stale-version");
        var posted = await Approve(fund, prepared);
        (posted.Status, posted.DecidedBy).ShouldBe((ManualEntryStatus.Posted, "fund-deputy"));
        (await fund.Balance(Chart.GeneralReserve)).ShouldBe(-700);
        var entry = await fund.Manager.Fetch<LedgerEntryView>($"{Entries}/{prepared.Id}");
        (entry.Number, entry.Kind, entry.BookedBy).ShouldBe((1, LedgerEntryKind.Manual, "fund-deputy"));
        await fund.Deputy.SendBody("POST", $"{Manual}/{prepared.Id}/approval", ifMatch: "*").ShouldRefuse(409, "wrong-state");
    }

    [Theory, EveryDatabase]
    public async Task It_is_refused_by_another_or_withdrawn_by_who_prepared_it(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var (first, second) = (await Prepare(fund, 1), await Prepare(fund, 2));
        await fund.Manager.SendBody("POST", $"{Manual}/{first.Id}/refusal", Refusal).ShouldRefuse(409, "second-person");
        (await fund.Deputy.Act<ManualEntryView>($"{Manual}/{first.Id}/refusal", Refusal)).Refusal.ShouldBe("Dubbel.");
        await fund.Deputy.SendBody("POST", $"{Manual}/{second.Id}/withdrawal").ShouldRefuse(403, "not-your-entry");
        await fund.Manager.Act<ManualEntryView>($"{Manual}/{second.Id}/withdrawal");
        (await fund.Manager.Pages<ManualEntryView>($"{Manual}?limit=1"))
            .Select(e => e.Status)
            .ShouldBe([ManualEntryStatus.Withdrawn, ManualEntryStatus.Refused]);
        (await fund.Manager.Pages<ManualEntryView>($"{Manual}?status=Refused")).Single().Id.ShouldBe(first.Id);
        (await fund.Entries()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task The_same_with_the_same_id_is_one(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var request = Request(700) with { Id = FundApp.NewId() };
        var first = await fund.Manager.Create<ManualEntryView>(Manual, request);
        (await fund.Manager.Act<ManualEntryView>(Manual, request)).Id.ShouldBe(first.Id);
        await fund.Manager.SendBody("POST", Manual, request with { Text = "Iets anders" }).ShouldRefuse(409, "entry-differs");
        await Approve(fund, first);
        (await fund.Manager.Act<ManualEntryView>(Manual, request)).Status.ShouldBe(ManualEntryStatus.Posted);
        var other = await fund.Post(LedgerTests.Receipt(5));
        await fund.Manager.SendBody("POST", Manual, request with { Id = other.Id }).ShouldRefuse(409, "entry-differs");
        (await fund.Balance(Chart.GeneralReserve)).ShouldBe(-700);
    }

    [Theory, EveryDatabase]
    public async Task A_manual_entry_is_reversed_by_two_persons_too_and_once(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var posted = await Approve(fund, await Prepare(fund, 700));
        var reason = new PrepareReversalRequest { Reason = "Verkeerde reserve." };
        var (one, two) = (await Reversal(), await Reversal());
        (one.Reverses, one.Reason).ShouldBe((posted.Id, "Verkeerde reserve."));
        await Approve(fund, one);
        (await fund.Balance(Chart.GeneralReserve)).ShouldBe(0);
        await fund.Deputy.SendBody("POST", $"{Manual}/{two.Id}/approval", ifMatch: "*").ShouldRefuse(409, "already-reversed");
        await fund.Manager.SendBody("POST", $"{Entries}/{posted.Id}/reversal", reason).ShouldRefuse(409, "already-reversed");
        await fund.Manager.SendBody("POST", $"{Entries}/{one.Id}/reversal", reason).ShouldRefuse(409, "reversal-of-reversal");
        var receipt = await fund.Post(LedgerTests.Receipt(5));
        await fund.Manager.SendBody("POST", $"{Entries}/{receipt.Id}/reversal", reason).ShouldRefuse(409, "not-manual");

        Task<ManualEntryView> Reversal() => fund.Manager.Create<ManualEntryView>($"{Entries}/{posted.Id}/reversal", reason);
    }

    [Theory]
    [InlineData(Chart.Receivable, "kept")]
    [InlineData(Chart.Available, "kept")]
    [InlineData("7777", "unknown")]
    public async Task A_posting_where_nobody_posts_by_hand_is_refused(string account, string code)
    {
        await using var fund = await FundApp.Start();
        LedgerPosting posting = new()
        {
            Account = account,
            Year = account == "7777" ? null : 2020,
            Municipality = account == Chart.Receivable ? "GM0344" : null,
            AmountCents = 5,
        };
        var request = Request(5) with { Postings = [posting, posting with { AmountCents = -5 }] };
        await fund
            .Manager.SendBody("POST", Manual, request)
            .ShouldRefuse(400, "invalid-request", $"/postings/0/account {code}", $"/postings/1/account {code}");
    }

    [Fact]
    public async Task What_is_wrong_with_an_entry_is_said_by_field()
    {
        await using var fund = await FundApp.Start();
        await No(Request(5) with { Postings = [Request(5).Postings![0]] }, "/postings length", "/postings entry-balance");
        await No(Request(5) with { Date = new DateOnly(2016, 12, 31) }, "/date range");
        await No(Request(5) with { Date = fund.App.Clock.Today().AddDays(1) }, "/date range");
        await No(Request(5) with { Corrects = FundApp.NewId() }, "/reason required");
        await No(Request(5) with { Corrects = FundApp.NewId(), Reason = "Hoort bij 2019." }, "/corrects unknown");
        await No(Request(5) with { Reason = "Zomaar een reden." }, "/reason needless");
        await No(
            Request(5) with
            {
                Basis = new LedgerBasis { Kind = LedgerBasisKind.Reversal, Reference = "x" },
            },
            "/basis/kind reversal"
        );
        await No(
            Request(5) with
            {
                Basis = new LedgerBasis { Kind = LedgerBasisKind.Contract, Reference = "C-7" },
            },
            "/postings/1/account decision-needed"
        );
        await No(Request(0), "/postings/0/amountCents zero", "/postings/1/amountCents zero");
        await No(new PrepareManualEntryRequest(), "/date required", "/basis required", "/text required", "/postings required");
        (await fund.Manager.Pages<ManualEntryView>(Manual)).ShouldBeEmpty();

        Task No(PrepareManualEntryRequest request, params string[] fields) =>
            fund.Manager.SendBody("POST", Manual, request).ShouldRefuse(400, "invalid-request", fields);
    }

    [Fact]
    public async Task Auditors_read_manual_entries_and_nobody_else_but_the_fund_managers()
    {
        await using var fund = await FundApp.Start();
        var prepared = await Prepare(fund, 5);
        var auditor = fund.App.As(Roles.Auditor);
        (await auditor.Fetch<ManualEntryView>($"{Manual}/{prepared.Id}")).AllowedActions.ShouldBeEmpty();
        (await auditor.GetAsync(Manual)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await fund.App.As(Roles.MunicipalityOfficer, "GM0344").GetAsync(Manual).ShouldRefuse(403, "forbidden");
        await auditor.SendBody("POST", $"{Manual}/{prepared.Id}/approval", ifMatch: "*").ShouldRefuse(403, "forbidden");
        await auditor.SendBody("POST", Manual, Request(5)).ShouldRefuse(403, "forbidden");
    }

    private static readonly RefuseManualEntryRequest Refusal = new() { Reason = "Dubbel." };

    internal static PrepareManualEntryRequest Request(long cents) =>
        new()
        {
            Date = Day,
            Basis = new LedgerBasis { Kind = LedgerBasisKind.Decision, Reference = "ALV 2019-06-05, punt 7" },
            Text = "Beginstand van de algemene reserve",
            Postings =
            [
                new LedgerPosting { Account = Chart.Bank, AmountCents = cents },
                new LedgerPosting { Account = Chart.GeneralReserve, AmountCents = -cents },
            ],
        };

    private static Task<ManualEntryView> Prepare(FundApp fund, long cents) => fund.Manager.Create<ManualEntryView>(Manual, Request(cents));

    private static Task<ManualEntryView> Approve(FundApp fund, ManualEntryView entry) =>
        fund.Deputy.SendBody("POST", $"{Manual}/{entry.Id}/approval", ifMatch: $"\"{entry.Version}\"").Read<ManualEntryView>();
}
