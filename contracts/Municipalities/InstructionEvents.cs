using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>How a council wants its municipality to vote in the general assembly.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InstructionPosition>))]
public enum InstructionPosition
{
    /// <summary>For.</summary>
    For,

    /// <summary>Against.</summary>
    Against,

    /// <summary>Abstain.</summary>
    Abstain,

    /// <summary>As its representative sees fit.</summary>
    Free,
}

/// <summary>A council gave or changed its instruction: how its municipality is to vote on an item. It is not binding.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Position">How the municipality is to vote.</param>
/// <param name="DecisionId">The council decision that gave it; null: none.</param>
public sealed record InstructionGiven(Guid ItemId, string MunicipalityCode, InstructionPosition Position, Guid? DecisionId) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}/instructions/{MunicipalityCode}";

    string? IFact.Municipality => MunicipalityCode;
}
