using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the lines of a budget proposal that deviate from the current framework; empty where none covers its year.</summary>
internal static class ListDeviations
{
    public static async Task<Ok<IReadOnlyList<FrameworkDeviationView>>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var proposal = await ProposalSteps.Seen(reading, id, FundProposalKind.Budget, caller);
        var proposed = (await FundProposalStore.Shown(reading, caller, proposal)).Single().Text.As<BudgetContent>().Lines.Items;
        var framework = await FrameworkSteps.Current(reading, proposal.Year) is var (_, content) ? content.BudgetOf(proposal.Year) : null;
        return TypedResults.Ok<IReadOnlyList<FrameworkDeviationView>>(framework is null ? [] : [.. Of(framework, proposed)]);
    }

    /// <summary>The contributions are one line by whatever code.</summary>
    private static IEnumerable<FrameworkDeviationView> Of(IReadOnlyList<BudgetLine> framework, IReadOnlyList<BudgetLine> proposed) =>
        from line in framework.Concat(proposed)
        group line by line.Kind == BudgetLineKind.Contributions ? FrameworkContent.ContributionsCode : line.Code! into same
        let was = framework.Where(same.Contains).Sum(line => line.AmountCents!.Value)
        let now = same.Sum(line => line.AmountCents!.Value) - was
        where was != now
        orderby same.Key
        select new FrameworkDeviationView(same.Key, same.Last().Title!, was, now, now - was);
}
