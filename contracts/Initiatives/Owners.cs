using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>What waits for an answer about the owners of an initiative.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OwnerRequestKind>))]
public enum OwnerRequestKind
{
    /// <summary>The lead invited a municipality, which accepts or declines.</summary>
    Invitation,

    /// <summary>A municipality asks to join, which the lead accepts or declines.</summary>
    Joining,

    /// <summary>The lead offers the lead to another owner, which accepts or declines.</summary>
    Lead,
}

/// <summary>A municipality that owns an initiative.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Leads">Whether it leads.</param>
public sealed record OwnerView(string MunicipalityCode, string MunicipalityName, bool Leads);

/// <summary>A request about the owners of an initiative, of or to a municipality.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Title">Its title.</param>
/// <param name="MunicipalityCode">CBS code of the municipality that is invited, asks to join, or is offered the lead.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="AskedAt">When.</param>
public sealed record OwnerRequestView(
    Guid InitiativeId,
    string Title,
    string MunicipalityCode,
    string MunicipalityName,
    OwnerRequestKind Kind,
    DateTimeOffset AskedAt
);

/// <summary>Invites a municipality to own an initiative too.</summary>
public sealed record InviteOwnerRequest
{
    /// <summary>CBS code of the municipality.</summary>
    [Required, RegularExpression("^GM[0-9]{4}$")]
    public string? MunicipalityCode { get; init; }
}

/// <summary>Offers the lead of an initiative to another owner.</summary>
public sealed record OfferLeadRequest
{
    /// <summary>CBS code of the owner.</summary>
    [Required, RegularExpression("^GM[0-9]{4}$")]
    public string? MunicipalityCode { get; init; }
}
