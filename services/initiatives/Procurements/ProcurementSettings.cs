using System.ComponentModel.DataAnnotations;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Which joint procurements there are; at the first start <c>Samen:Initiatives:Procurements</c>.</summary>
internal sealed record ProcurementSettings
{
    public const string Section = "Samen:Initiatives:Procurements";

    /// <summary>The forms in which municipalities take part; none: all. No source has a list; those that are there are ours.</summary>
    [MaxLength(10)]
    public IReadOnlyList<ParticipationForm> Forms { get; init; } = [];

    /// <summary>Reports a form that is not used here.</summary>
    public IEnumerable<Fault> FaultsOf(ProcurementText text) =>
        Forms.Count == 0 || Forms.Contains(text.Form!.Value)
            ? []
            : [new Fault("form", "not-allowed", $"Must be one of {string.Join(", ", Forms)}.")];
}
