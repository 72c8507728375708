using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Texts;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: what adopted initiatives and joint facilities cost and bring, over all municipalities or for one; each initiative counts once.
/// </summary>
internal static class GetBenefitOverview
{
    public static async Task<Ok<BenefitOverview>> Handle(
        [Description("CBS code of a municipality.")] string? municipality,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (municipality is not null && !Identifiers.IsMunicipalityCode(municipality))
            throw Refused.Invalid("municipality", "format", "Is not a CBS code such as GM0344.");
        await using var reading = await database.Read(ct);
        var year = clock.Today().Year;
        var cases = await BenefitCaseStore.All(reading, year);
        if (municipality is not null)
            cases = await PartsOf(reading, cases, municipality);
        var rates = await BenefitRateStore.All(reading);
        return TypedResults.Ok(
            new BenefitOverview(
                municipality,
                BenefitSums.Of(cases, rates, year),
                [
                    .. cases
                        .OrderBy(one => DutchOrder.KeyOf(one.Name), StringComparer.Ordinal)
                        .Select(one => GetInitiativeBenefitFigures.PartOf(one, rates, year)),
                ]
            )
        );
    }

    /// <summary>The parts of a municipality in what it uses or used.</summary>
    /// <exception cref="Refused">404: there is no such municipality.</exception>
    private static async Task<IReadOnlyList<BenefitCase>> PartsOf(Reading reading, IReadOnlyList<BenefitCase> cases, string municipality)
    {
        var known = await MunicipalityStore.Get(reading, municipality) ?? throw Refused.NotFound("municipality");
        var totals = await FigureStore.Totals(reading);
        return
        [
            .. cases
                .Where(one => one.Users.TryGetValue(known.Code, out var years) && years.Count > 0)
                .Select(one => one.PartOf(known.Code, known.Inhabitants, totals.Inhabitants)),
        ];
    }
}
