using System.Globalization;

namespace Samen.Gateway.Pages.Administration;

/// <summary>Where a page of the merged log begins: in each log, after which entry.</summary>
/// <param name="Positions">By log; one that is not here begins at its newest entry.</param>
internal sealed record AuditPlace(IReadOnlyDictionary<string, long> Positions)
{
    /// <summary>As it stands in an address, such as <c>funding.12~partners.3</c>.</summary>
    public override string ToString() => string.Join('~', Positions.Select(one => $"{one.Key}.{one.Value}"));

    /// <summary>What an address says; what is no place in a log is left out.</summary>
    public static AuditPlace Of(string? text) =>
        new(
            (text ?? "")
                .Split('~')
                .Select(part => part.Split('.'))
                .Where(part => part.Length == 2 && long.TryParse(part[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .GroupBy(part => part[0], StringComparer.Ordinal)
                .ToDictionary(part => part.Key, part => long.Parse(part.First()[1], CultureInfo.InvariantCulture), StringComparer.Ordinal)
        );
}
