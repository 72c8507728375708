using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: what municipalities contribute, beside the year before and their size class; in the order of their codes in the query, the newest
/// year first. Only the newest three years that were divided; of a municipality that contributes nothing in them, nothing.
/// </summary>
internal static class ListMunicipalContributions
{
    private const int Most = 10,
        Years = 3;

    public static async Task<Ok<IReadOnlyList<MunicipalContributionView>>> Handle(
        [Required, Description("CBS codes of municipalities, separated by commas, 1 to 10.")] string? code,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var codes = (code ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (codes.Length is 0 or > Most)
            throw Refused.Invalid("code", "length", $"Must be 1 to {Most} codes.");
        if (codes.FirstOrDefault(one => !Identifiers.IsMunicipalityCode(one)) is { } wrong)
            throw Refused.Invalid("code", "format", $"{wrong} is not a CBS code such as GM0344.");
        await using var reading = await database.Read(ct);
        var years = new List<ComparedYear>();
        foreach (var run in await ContributionRunStore.Standing(reading, Years))
            years.Add(await ComparedYear.Read(reading, run));
        return TypedResults.Ok<IReadOnlyList<MunicipalContributionView>>([
            .. codes.Distinct().SelectMany(one => years.Select(year => year.Of(one)).OfType<MunicipalContributionView>()),
        ]);
    }
}
