namespace Samen.Initiatives;

/// <summary>Settings of expertise and questions: <c>Samen:Initiatives:Expertise</c>. No source names any of them.</summary>
internal sealed record ExpertiseSettings
{
    public const string Section = "Samen:Initiatives:Expertise",
        Rule =
            $"{Section}: ConsentMonths must be from 1 to 24, and SizeClasses at most 10 numbers of inhabitants, each larger than the last.";

    private static readonly IReadOnlyList<int> Usual = [20_000, 50_000, 100_000, 250_000];

    /// <summary>Months ahead that a consent holds at most, 1 to 24.</summary>
    public int ConsentMonths { get; init; } = 12;

    /// <summary>
    /// The least inhabitants of each class of municipalities but the smallest, in rising order, at most 10; none: 20,000, 50,000, 100,000
    /// and 250,000.
    /// </summary>
    public IReadOnlyList<int> SizeClasses { get; init; } = [];

    /// <summary>Whether every setting is in range.</summary>
    public bool IsValid =>
        ConsentMonths is >= 1 and <= 24
        && SizeClasses.Count <= 10
        && SizeClasses.Prepend(0).Zip(SizeClasses).All(pair => pair.First < pair.Second);

    /// <summary>The class of a municipality.</summary>
    /// <returns>The least and the most inhabitants; the most is null in the largest class.</returns>
    public (int From, int? To) ClassOf(int inhabitants)
    {
        var bounds = SizeClasses.Count == 0 ? Usual : SizeClasses;
        var next = bounds.Where(bound => bound > inhabitants).Select(bound => (int?)bound).FirstOrDefault();
        return (bounds.LastOrDefault(bound => bound <= inhabitants), next - 1);
    }
}
