using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>What is expected in each year, by year, as one column has it.</summary>
internal sealed record ExpectedYears(IReadOnlyList<BenefitYearValue> Items)
{
    /// <summary>What is expected of a year; null: nothing is said of it.</summary>
    public long? In(int year) => Items.FirstOrDefault(one => one.Year == year)?.Value;
}
