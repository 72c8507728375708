using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What the steps of a framework have in common.</summary>
internal static class FrameworkSteps
{
    /// <summary>What a request says, by the series as they are.</summary>
    /// <exception cref="Refused">400: a year does not balance.</exception>
    public static async Task<FrameworkContent> ContentOf(Reading reading, FrameworkText request, int year)
    {
        var content = FrameworkContent.Of(request, year, await IndexSeriesStore.All(reading));
        Faults.MustBeNone([.. content.FaultsOfYears()]);
        return content;
    }

    /// <summary>The latest framework that was adopted with this year in it; null: none.</summary>
    public static async Task<(FundProposal Proposal, FrameworkContent Content)?> Current(Reading reading, int year)
    {
        for (var made = year - 1; made >= year - FrameworkYears.Count; made--)
        {
            if (await FundProposalStore.Adopted(reading, FundProposalKind.Framework, made) is { SubmittedVersion: { } number } adopted)
                return (adopted, (await FundProposalStore.Text(reading, adopted, number)).As<FrameworkContent>());
        }
        return null;
    }

    /// <summary>From what the framework of a year starts.</summary>
    public static async Task<FrameworkStartView> Start(Reading reading, int year)
    {
        var commitments = (await CoverageStore.ClaimsFrom(reading, year + 1, FrameworkYears.Count))
            .Select(claim => LineOf(claim.Number, claim.Title, claim.Cents))
            .ToList();
        if (await Current(reading, year) is var (proposal, content))
        {
            while (content.Year < year)
                content = content with { Year = content.Year + 1, Lines = [.. content.Shifted()] };
            return new(year, proposal.Id, content.Lines, commitments);
        }
        var budget = await BudgetStore.Get(reading, year) is { } counts ? await BudgetRevisionStore.Lines(reading, counts) : null;
        return new(
            year,
            null,
            [.. (budget?.Items ?? []).Where(line => line.Kind != BudgetLineKind.Contributions).Select(LineOf)],
            commitments
        );
    }

    public static async Task<FrameworkView> View(Reading reading, Caller caller, FundProposal proposal)
    {
        var (_, text) = (await FundProposalStore.Shown(reading, caller, proposal)).Single();
        var content = text.As<FrameworkContent>();
        var claims = await CoverageStore.ClaimsFrom(reading, proposal.Year + 1, FrameworkYears.Count);
        return proposal.View(
            new FrameworkView
            {
                Years = [.. content.Years.Select((year, at) => content.YearOf(year, claims.Sum(claim => claim.Cents[at])))],
                Lines = [.. content.Lines.Select(content.View)],
                Indexation = content.Indexation.Steps,
            },
            text,
            caller
        );
    }

    private static FrameworkLine LineOf(BudgetLine line) =>
        new()
        {
            Code = line.Code,
            Title = line.Title,
            Programme = line.Programme,
            Reserve = line.Reserve,
            Kind = line.Kind,
            StructuralCents = [.. Enumerable.Repeat(line.AmountCents!.Value, FrameworkYears.Count)],
            OneOffCents = [.. Enumerable.Repeat(0L, FrameworkYears.Count)],
        };

    /// <summary>What the last year claims returns; what a year claims beyond that is once.</summary>
    private static FrameworkLine LineOf(long number, string title, IReadOnlyList<long> cents) =>
        new()
        {
            Code = $"V.{number}",
            Title = title,
            Programme = "Verplichtingen",
            Kind = BudgetLineKind.Operation,
            StructuralCents = [.. cents.Select(one => Math.Min(one, cents[^1]))],
            OneOffCents = [.. cents.Select(one => one - Math.Min(one, cents[^1]))],
        };
}
