using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Lines that a budget can't have.</summary>
public sealed class BudgetLineTests
{
    private const string Contributions = """{"code":"C.1","title":"Bijdragen","kind":"Contributions","amountCents":1000}""";
    private const string Cost = """{"code":"P.1","title":"Beheer","kind":"Operation","programme":"Samen","amountCents":1000}""";

    [Theory]
    [InlineData("", "/lines length", "/lines contributions")]
    [InlineData($"{Contributions}", "/lines length", "/lines balance")]
    [InlineData($"{Cost},{Cost}", "/lines/1/code twice", "/lines contributions", "/lines balance")]
    [InlineData($"{Contributions},{Contributions}", "/lines/1/code twice", "/lines contributions", "/lines balance")]
    [InlineData(
        Contributions + """,{"code":"P.1","title":"Beheer","kind":"Operation","amountCents":1000}""",
        "/lines/1/programme required"
    )]
    [InlineData(
        Cost + """,{"code":"C.1","title":"Bijdragen","kind":"Contributions","programme":"Samen","amountCents":1000}""",
        "/lines/1/programme costs-only"
    )]
    [InlineData(
        Contributions + """,{"code":"P.1","title":"Beheer","kind":"Operation","programme":"Samen","amountCents":999}""",
        "/lines balance"
    )]
    [InlineData(
        Cost + """,{"code":"c 1","title":"B","kind":"Contributions","amountCents":1000}""",
        "/lines/1/code format",
        "/lines/1/title length"
    )]
    [InlineData(
        """
            {"code":"C.1","title":"Bijdragen","kind":"Contributions","amountCents":50000000001},
            {"code":"P.1","title":"Beheer","kind":"Operation","programme":"Samen","amountCents":0}
            """,
        "/lines/0/amountCents range",
        "/lines/1/amountCents range"
    )]
    [InlineData(
        """
            {"code":"C.1","title":"Bijdragen","kind":"Contributions","amountCents":50000000000},
            {"code":"C.2","title":"Rijk","kind":"StateMoney","amountCents":1},
            {"code":"P.1","title":"Beheer","kind":"Operation","programme":"Samen","amountCents":50000000000},
            {"code":"P.2","title":"Beheer","kind":"Operation","programme":"Samen","amountCents":1}
            """,
        "/lines range"
    )]
    public async Task Lines_that_cannot_be_are_refused_by_field(string lines, params string[] fields)
    {
        await using var fund = await FundApp.Start();
        var body = $$"""{"year":2020,"title":"Begroting 2020","explanation":"Wat wij samen doen.","lines":[{{lines}}]}""";
        await fund.Manager.SendBody("POST", FundApp.Proposals, body).ShouldRefuse(400, "invalid-request", fields);
        (await fund.Manager.Pages<BudgetProposalView>(FundApp.Proposals)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("{", " format")]
    [InlineData("{}", "/year required", "/title required", "/explanation required", "/lines required")]
    [InlineData(
        $$"""{"year":2020,"title":"Begroting","explanation":"Samen","lines":[{{Contributions}},{{Cost}}],"adoptedOn":"2019-06-05"}""",
        "/adoptedOn unknown"
    )]
    [InlineData(
        $$"""{"year":2017,"title":"B","explanation":"Kort","lines":[{{Contributions}},{{Cost}}]}""",
        "/year range",
        "/title length",
        "/explanation length"
    )]
    public async Task A_proposal_that_is_not_what_the_document_says_is_refused_by_field(string body, params string[] fields)
    {
        await using var fund = await FundApp.Start();
        await fund.Manager.SendBody("POST", FundApp.Proposals, body).ShouldRefuse(400, "invalid-request", body.Length == 0 ? [] : fields);
    }

    [Fact]
    public async Task Reserves_balance_too_and_what_is_added_to_them_covers_nothing()
    {
        await using var fund = await FundApp.Start();
        BudgetLine[] lines =
        [
            FundApp.Line("C.1", BudgetLineKind.Contributions, 1000),
            FundApp.Line("R.1", BudgetLineKind.ReserveWithdrawal, 200),
            FundApp.Line("P.1", BudgetLineKind.Staff, 900),
            FundApp.Line("R.2", BudgetLineKind.ReserveAddition, 300),
        ];
        await fund.PostRecording((await fund.Prepare(2020, lines)).Id, await fund.Report(FundApp.Adopted)).Read<FundProposalView>();
        await fund.Adopt(1000, 0);
        var budget = await fund.Budget(2020);
        (budget.TotalCents, budget.ReserveAdditionsCents, budget.CoveredCents, budget.UncoveredCents, budget.FreeCents).ShouldBe(
            (1200, 300, 900, 100, 0)
        );
    }
}
