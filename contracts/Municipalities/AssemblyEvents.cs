using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>Kind of a general assembly.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AssemblyKind>))]
public enum AssemblyKind
{
    /// <summary>ALV.</summary>
    Ordinary,

    /// <summary>BALV.</summary>
    Extraordinary,

    /// <summary>
    /// Schriftelijke ledenraadpleging: a written consultation of all members. Its outcome is not binding until it is ratified.
    /// </summary>
    Consultation,
}

/// <summary>A general assembly was convened; its vote weights follow the inhabitants on the reference date.</summary>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Date">Its day; of a consultation the last day on which ballots are taken.</param>
/// <param name="Place">Where it meets; null for a consultation.</param>
/// <param name="ReferenceDate">Day of the inhabitants that give the weights.</param>
public sealed record AssemblyConvened(Guid AssemblyId, AssemblyKind Kind, DateOnly Date, string? Place, DateOnly ReferenceDate) : IFact
{
    string IFact.Subject => $"assemblies/{AssemblyId}";
}

/// <summary>An assembly was moved to another day or place, or corrected, before any vote in it opened.</summary>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Date">Day of the assembly.</param>
/// <param name="Place">Where it is held; null: a written consultation.</param>
/// <param name="ReferenceDate">Day of the inhabitants that give the vote weights.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record AssemblyRevised(
    Guid AssemblyId,
    AssemblyKind Kind,
    DateOnly Date,
    string? Place,
    DateOnly ReferenceDate,
    string Reason
) : IFact
{
    string IFact.Subject => $"assemblies/{AssemblyId}";
}

/// <summary>
/// An assembly will not be held. Each item on its agenda is held over, by a fact of its own, and can be placed on another agenda.
/// </summary>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Date">The day on which it was to be held.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record AssemblyCancelled(Guid AssemblyId, AssemblyKind Kind, DateOnly Date, string Reason) : IFact
{
    string IFact.Subject => $"assemblies/{AssemblyId}";
}
