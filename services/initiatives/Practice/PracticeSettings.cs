using System.ComponentModel.DataAnnotations;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>How people from practice are settled; at the first start <c>Samen:Initiatives:Practice</c>.</summary>
internal sealed record PracticeSettings
{
    public const string Section = "Samen:Initiatives:Practice";

    /// <summary>
    /// VAT on hours that are settled, in percent with at most two decimals. 21 is usual between a municipality and an association; no
    /// source that was read says that it holds here.
    /// </summary>
    [Range(0.0, 100.0)]
    public decimal VatPercentage { get; init; } = 21;

    /// <summary>What attributes can't say of it.</summary>
    public IEnumerable<Fault> Faults() =>
        decimal.Round(VatPercentage, 2) == VatPercentage ? [] : [new Fault("vatPercentage", "decimals", "At most two decimals.")];
}
