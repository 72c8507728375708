using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Settings of joint procurements: <c>Samen:Initiatives:Procurements</c>.</summary>
internal sealed record ProcurementSettings
{
    public const string Section = "Samen:Initiatives:Procurements",
        Rule = $"{Section}:Forms must be some of FromTheStart, EntryMoments and ThroughFramework.";

    /// <summary>The forms in which municipalities take part; none: all. No source has a list; those that are there are ours.</summary>
    public ParticipationForm[] Forms { get; init; } = [];

    /// <summary>Whether every setting is in range.</summary>
    public bool IsValid => Forms.All(Enum.IsDefined);

    /// <summary>Reports a form that is not used here.</summary>
    public IEnumerable<Fault> FaultsOf(ProcurementText text) =>
        Forms.Length == 0 || Forms.Contains(text.Form!.Value)
            ? []
            : [new Fault("form", "not-allowed", $"Must be one of {string.Join(", ", Forms)}.")];
}
