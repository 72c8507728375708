using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>What is due of an initiative.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermKind>))]
public enum TermKind
{
    /// <summary>Its next gate.</summary>
    NextGate,

    /// <summary>The reaction of its owners to a decision.</summary>
    Reaction,

    /// <summary>A condition of a decision.</summary>
    Condition,

    /// <summary>The day until which it waits.</summary>
    Hold,
}

/// <summary>A day comes near by which something of an initiative is due. Nothing happens on that day without a person.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Title">Its title.</param>
/// <param name="LeadMunicipality">CBS code of the owner that leads.</param>
/// <param name="Kind">What is due.</param>
/// <param name="DueOn">The day.</param>
/// <param name="GateId">The gate that it is about; null: it is about the next one.</param>
public sealed record TermAnnounced(Guid InitiativeId, string Title, string LeadMunicipality, TermKind Kind, DateOnly DueOn, Guid? GateId)
    : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}
