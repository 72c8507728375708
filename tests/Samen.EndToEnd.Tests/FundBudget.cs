using System.Net;
using Samen.Contracts.Funding;
using Samen.Testing;

namespace Samen.EndToEnd.Tests;

/// <summary>Budgets that assemblies decided before Samen, by decisions that come with the program.</summary>
internal static class FundBudget
{
    public static readonly Guid Decided2019 = Guid.Parse("5a3e0000-2019-8605-8000-000000000001"),
        Decided2020 = Guid.Parse("5a3e0000-2020-8925-8000-000000000001");

    private const string Proposals = "/funding/v1/budget-proposals";

    public static async Task<BudgetView> Record(Site site, int year, Guid decision, long contributions, long other)
    {
        var manager = site.As("fund-manager");
        var proposal = await manager.Create<BudgetProposalView>(
            Proposals,
            new PrepareBudgetProposalRequest
            {
                Year = year,
                Title = $"Begroting {year}",
                Explanation = "Zoals de vergadering heeft besloten.",
                Lines =
                [
                    Line("C.1", BudgetLineKind.Contributions, contributions),
                    Line("P.1", BudgetLineKind.Operation, contributions + other),
                    .. other == 0 ? [] : new[] { Line("S.1", BudgetLineKind.StateMoney, other) },
                ],
            }
        );
        // The decision reaches the fund as a fact.
        await Patience.Until(
            async () =>
            {
                using var response = await site.As("fund-deputy")
                    .SendBody(
                        "POST",
                        $"/funding/v1/fund-proposals/{proposal.Id}/recording",
                        new RecordFundDecisionRequest { ItemId = decision }
                    );
                return response.StatusCode == HttpStatusCode.OK;
            },
            () => $"The decision on the budget of {year} was not recorded.\n{site.Log}"
        );
        return await manager.Fetch<BudgetView>($"/funding/v1/budgets/{year}");
    }

    private static BudgetLine Line(string code, BudgetLineKind kind, long cents) =>
        new()
        {
            Code = code,
            Title = $"Regel {code}",
            Kind = kind,
            Programme = kind == BudgetLineKind.Operation ? "Samen Organiseren" : null,
            AmountCents = cents,
        };
}
