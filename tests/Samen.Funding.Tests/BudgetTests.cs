using System.Net;
using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>A year's budget and its revisions.</summary>
public sealed class BudgetTests
{
    [Theory, EveryDatabase]
    public async Task The_first_recording_is_created_with_revision_1(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        using var response = await fund.PutBudget(2020, 4_325_000_000, 1_175_000_000);
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.Location!.ToString().ShouldBe("/funding/v1/budgets/2020");
        response.Headers.ETag!.Tag.ShouldBe("\"1\"");

        (await fund.Budget(2020)).ShouldBe(
            new BudgetView(2020, 1, 4_325_000_000, 1_175_000_000, 5_500_000_000, 0, 0, 5_500_000_000, FundApp.Adopted, null)
        );
        (await fund.App.Facts<BudgetRecorded>()).ShouldBe([new BudgetRecorded(2020, 1, 4_325_000_000, 1_175_000_000)]);
    }

    [Theory, EveryDatabase]
    public async Task A_change_makes_the_next_revision_and_keeps_the_one_before(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 500, 100);
        using var response = await fund.PutBudget(2020, 400, 100, ifMatch: "\"1\"", adoptedOn: new DateOnly(2020, 6, 26));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.ETag!.Tag.ShouldBe("\"2\"");

        var budget = await fund.Budget(2020);
        (budget.Revision, budget.TotalCents, budget.AdoptedOn).ShouldBe((2, 500, new DateOnly(2020, 6, 26)));
        (await fund.Revisions(2020)).ShouldBe([600, 500]);
        (await fund.App.Facts<BudgetRecorded>()).Select(f => f.Revision).ShouldBe([1, 2]);
    }

    [Theory, EveryDatabase]
    public async Task The_same_figures_again_change_nothing(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 500, 100);
        var before = await fund.Snapshot();
        using var response = await fund.PutBudget(2020, 500, 100);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.ETag!.Tag.ShouldBe("\"1\"");
        (await fund.Snapshot()).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task A_stale_revision_is_refused_and_changes_nothing(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PutBudget(2020, 500, ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        await fund.NewBudget(2020, 500);
        await fund.ChangeBudget(2020, 600);
        var before = await fund.Snapshot();
        await fund.PutBudget(2020, 700, ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        await fund.PutBudget(2020, 600, ifMatch: "\"3\"").ShouldRefuse(412, "stale-version");
        await fund.PutBudget(2020, 700, ifMatch: "two").ShouldRefuse(400, "invalid-request", "If-Match format");
        (await fund.Snapshot()).ShouldBe(before);
    }

    [Fact]
    public async Task A_budget_is_recorded_without_If_Match_and_replaced_only_with_it()
    {
        await using var fund = await FundApp.Start(DatabaseKind.Sqlite);
        Task<HttpResponseMessage> Put()
        {
            var request = new HttpRequestMessage(HttpMethod.Put, "/funding/v1/budgets/2020")
            {
                Content = System.Net.Http.Json.JsonContent.Create(
                    new
                    {
                        contributionsCents = 500,
                        otherIncomeCents = 0,
                        adoptedOn = "2019-06-05",
                    }
                ),
            };
            request.Headers.Add(ServiceApp.WithoutIfMatch, "yes");
            return fund.Manager.SendAsync(request);
        }
        (await Put()).StatusCode.ShouldBe(HttpStatusCode.Created);
        var before = await fund.Snapshot();
        await Put().ShouldRefuse(428, "precondition-required");
        (await fund.Snapshot()).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task Of_changes_at_the_same_moment_to_the_same_revision_one_succeeds(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1000);
        var answers = await Task.WhenAll(Enumerable.Range(1, 12).Select(i => fund.PutBudget(2020, 1000 + i, ifMatch: "\"1\"")));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(11);
        (await fund.Budget(2020)).Revision.ShouldBe(2);
        (await fund.Revisions(2020)).Count.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task Of_first_recordings_at_the_same_moment_each_becomes_a_revision_of_its_own(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => fund.PutBudget(2020, 1000 + i)));
        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(7);
        (await fund.Revisions(2020)).Count.ShouldBe(8);
    }

    [Theory, EveryDatabase]
    public async Task Budgets_are_listed_newest_year_first_page_by_page(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        foreach (var year in (int[])[2019, 2021, 2018, 2020, 2100])
            await fund.NewBudget(year, year);
        var (first, next) = await fund.Anybody.Page<BudgetView>("/funding/v1/budgets?limit=2");
        first.Select(b => b.Year).ShouldBe([2100, 2021]);
        next.ShouldNotBeNull();
        (await fund.Anybody.Pages<BudgetView>("/funding/v1/budgets?limit=2")).Select(b => b.Year).ShouldBe([2100, 2021, 2020, 2019, 2018]);
    }

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        await using var fund = await FundApp.Start();
        await fund.NewBudget(2020, 1000);
        await fund.Adopt(400, 0);
        var before = await fund.Snapshot();
        await fund.Restart();
        (await fund.Snapshot()).ShouldBe(before);
        (await fund.Budget(2020)).CoveredCents.ShouldBe(400);
    }
}
