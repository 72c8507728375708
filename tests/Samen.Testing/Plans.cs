using Samen.Contracts.Initiatives;

namespace Samen.Testing;

/// <summary>Parts of plans that tests have in common.</summary>
public static class Plans
{
    /// <summary>What a plan costs once, and a year from then on, in whole cents.</summary>
    public static IReadOnlyList<CostLine> Costs(long oneOff, long yearly) =>
        [Cost(CostKind.Development, Recurrence.OneOff, 2020, oneOff), Cost(CostKind.Hosting, Recurrence.Yearly, 2020, yearly)];

    public static CostLine Cost(CostKind kind, Recurrence recurrence, int year, long cents) =>
        new()
        {
            Kind = kind,
            Recurrence = recurrence,
            Year = year,
            Cents = cents,
        };
}
