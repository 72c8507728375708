using System.Net;
using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>What was saved of frameworks, accounts and appropriations is read as it was: who, when and what.</summary>
public sealed class ProposalVersionTests
{
    private const string Frameworks = "/funding/v1/frameworks";

    [Theory, EveryDatabase]
    public async Task Versions_of_a_framework_keep_their_amounts(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var framework = await Framework(fund);
        fund.App.Clock.Advance(TimeSpan.FromHours(1));
        var revised = new ReviseFrameworkRequest
        {
            Title = "Kadernota, anders",
            Explanation = "Waar het heen gaat.",
            Lines = Lines(900),
        };
        await fund.Deputy.SendBody("PUT", $"{Frameworks}/{framework.Id}", revised, "*").Read<FrameworkView>();
        var versions = await Versions<FrameworkVersionView>(fund.App.As(Roles.Auditor), Frameworks, framework.Id);
        versions
            .Select(v => (v.TextVersion, v.Title, v.Lines.Single().Amounts[0].AmountCents, v.Years[0].ContributionsCents))
            .ShouldBe([(2, "Kadernota, anders", 900, 900), (1, "Kadernota", 1_000, 1_000)]);
        versions.Select(v => v.SavedBy).Distinct().Count().ShouldBe(2, "each by who saved it");
        (versions[0].SavedAt - versions[1].SavedAt).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(1));
        await fund.Anybody.GetAsync($"{Frameworks}/{framework.Id}/versions").ShouldRefuse(404, "not-found");
        await fund.Carry(framework);
        var seen = await Versions<FrameworkVersionView>(fund.Anybody, Frameworks, framework.Id);
        seen.Select(v => (v.TextVersion, v.SavedBy)).ShouldBe([(2, null), (1, null)]);
        await fund.Manager.GetAsync($"{AccountsApp.Accounts}/{framework.Id}/versions").ShouldRefuse(404, "not-found");
    }

    [Theory, EveryDatabase]
    public async Task Versions_of_accounts_and_an_appropriation_keep_what_they_said(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        var accounts = await AccountsApp.Prepare(fund);
        await fund.Post(AccountsApp.Cost("4910", null, 20));
        var text = new ReviseAnnualAccountsRequest { Title = "Jaarrekening 2019", Explanation = "Met de laatste kosten." };
        await fund.Manager.SendBody("PUT", $"{AccountsApp.Accounts}/{accounts.Id}", text, "*").Read<AnnualAccountsView>();
        var versions = await Versions<AnnualAccountsVersionView>(fund.Manager, AccountsApp.Accounts, accounts.Id);
        versions
            .Select(v => (v.Figures.ResultAfterCents, v.Programmes.Count, v.Auditor is null))
            .ShouldBe([(830, 0, true), (850, 1, false)]);

        var appropriation = await AccountsApp.Appropriate(fund, AccountsApp.Part(850));
        var parts = new ReviseAppropriationRequest
        {
            Title = "Bestemming",
            Explanation = "Een deel apart.",
            Parts = [AccountsApp.Part(100), AccountsApp.Part(750, "R.1")],
        };
        await fund.Manager.SendBody("PUT", $"{AccountsApp.Appropriations}/{appropriation.Id}", parts, "*").Read<AppropriationView>();
        var kept = await Versions<AppropriationVersionView>(fund.Manager, AccountsApp.Appropriations, appropriation.Id);
        kept.Select(v => v.Parts.Count).ShouldBe([2, 1]);
        foreach (var (noun, id) in new[] { (AccountsApp.Accounts, accounts.Id), (AccountsApp.Appropriations, appropriation.Id) })
            await fund.Officer("GM0014").GetAsync($"{noun}/{id}/versions").ShouldRefuse(404, "not-found");
    }

    private static Task<FrameworkView> Framework(FundApp fund) =>
        fund
            .Manager.SendBody(
                "POST",
                Frameworks,
                new PrepareFrameworkRequest
                {
                    Year = 2020,
                    Title = "Kadernota",
                    Explanation = "Waar het heen gaat.",
                    Lines = Lines(1_000),
                }
            )
            .Read<FrameworkView>(HttpStatusCode.Created);

    private static IReadOnlyList<FrameworkLine> Lines(long cents) =>
        [
            new()
            {
                Code = "P.1",
                Title = "Beheer",
                Programme = "Samen Organiseren",
                Kind = BudgetLineKind.Operation,
                StructuralCents = [cents, cents, cents, cents],
                OneOffCents = [0, 0, 0, 0],
            },
        ];

    private static Task<IReadOnlyList<T>> Versions<T>(HttpClient by, string noun, Guid id) =>
        by.Fetch<IReadOnlyList<T>>($"{noun}/{id}/versions");
}
