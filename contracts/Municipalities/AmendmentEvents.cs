using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>What was done with an amendment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AmendmentStatus>))]
public enum AmendmentStatus
{
    /// <summary>Submitted. The board has not decided what to do with it.</summary>
    Submitted,

    /// <summary>The board took it over: only the amended proposal is put to the vote.</summary>
    TakenOver,

    /// <summary>Put to the vote beside the proposal.</summary>
    Beside,

    /// <summary>Withdrawn by its first submitter.</summary>
    Withdrawn,
}

/// <summary>An amendment to an item was submitted, or its submitters or status changed.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="AmendmentId">The amendment.</param>
/// <param name="Number">Its place in the order of the votes, from 1.</param>
/// <param name="Submitters">CBS codes of the municipalities that submit it, the first one leading.</param>
/// <param name="Status">Where it stands.</param>
public sealed record ItemAmended(Guid ItemId, Guid AmendmentId, int Number, IReadOnlyList<string> Submitters, AmendmentStatus Status)
    : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";

    string? IFact.Municipality => Submitters[0];
}
