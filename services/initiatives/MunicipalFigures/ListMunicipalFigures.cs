using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: what municipalities do together with others, beside the mean of their size; in the order of their codes in the query.
/// </summary>
internal static class ListMunicipalFigures
{
    private const int Most = 10;

    public static async Task<Ok<IReadOnlyList<MunicipalFigures>>> Handle(
        [Required, Description("CBS codes of municipalities, separated by commas, 1 to 10.")] string? code,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        var codes = (code ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (codes.Length is 0 or > Most)
            throw Refused.Invalid("code", "length", $"Must be 1 to {Most} codes.");
        await using var reading = await database.Read(ct);
        var all = await MunicipalFigureStore.All(reading);
        return TypedResults.Ok<IReadOnlyList<MunicipalFigures>>([
            .. codes
                .Distinct()
                .Select(one =>
                    all.FirstOrDefault(m => m.Code == one) ?? throw Refused.Invalid("code", "unknown", $"There is no municipality {one}.")
                )
                .Select(m => m.Beside(all)),
        ]);
    }
}
