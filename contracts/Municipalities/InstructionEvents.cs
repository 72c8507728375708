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

/// <summary>
/// A council gave or changed its instruction: how its municipality is to vote on an item. It is not binding, and can be read once the vote
/// is closed.
/// </summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
public sealed record InstructionGiven(Guid ItemId, string MunicipalityCode) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}/instructions/{MunicipalityCode}";

    string? IFact.Municipality => MunicipalityCode;
}
