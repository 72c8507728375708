using System.ComponentModel.DataAnnotations;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>How expertise is shared and asked for; first <c>Samen:Initiatives:Expertise</c>. No source names any of them.</summary>
internal sealed record ExpertiseSettings
{
    public const string Section = "Samen:Initiatives:Expertise";

    private static readonly IReadOnlyList<int> Usual = [20_000, 50_000, 100_000, 250_000];

    /// <summary>Months ahead that a consent holds at most.</summary>
    [Range(1, 24)]
    public int ConsentMonths { get; init; } = 12;

    /// <summary>
    /// The least inhabitants of each class of municipalities but the smallest, in rising order; none: 20,000, 50,000, 100,000
    /// and 250,000.
    /// </summary>
    [MaxLength(10)]
    public IReadOnlyList<int> SizeClasses { get; init; } = [];

    /// <summary>What attributes can't say of it.</summary>
    public IEnumerable<Fault> Faults() =>
        SizeClasses.Prepend(0).Zip(SizeClasses).All(pair => pair.First < pair.Second)
            ? []
            : [new Fault("sizeClasses", "range", "Each number must be larger than the last.")];

    /// <summary>The class of a municipality.</summary>
    /// <returns>The least and the most inhabitants; the most is null in the largest class.</returns>
    public (int From, int? To) ClassOf(int inhabitants)
    {
        var bounds = SizeClasses.Count == 0 ? Usual : SizeClasses;
        var next = bounds.Where(bound => bound > inhabitants).Select(bound => (int?)bound).FirstOrDefault();
        return (bounds.LastOrDefault(bound => bound <= inhabitants), next - 1);
    }
}
