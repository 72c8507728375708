using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Initiatives;

/// <summary>Records a need for the caller's own municipality.</summary>
public sealed record RecordNeedRequest
{
    /// <summary>CBS code of the municipality, <c>GM</c> and four digits.</summary>
    [Required, RegularExpression("^GM[0-9]{4}$")]
    public string? MunicipalityCode { get; init; }

    /// <summary>3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>10 to 4,000 characters.</summary>
    [Required, StringLength(4000, MinimumLength = 10)]
    public string? Description { get; init; }
}

/// <summary>Co-signs a need for the caller's own municipality.</summary>
public sealed record CosignNeedRequest
{
    /// <summary>CBS code of the municipality, <c>GM</c> and four digits.</summary>
    [Required, RegularExpression("^GM[0-9]{4}$")]
    public string? MunicipalityCode { get; init; }
}

/// <summary>A municipality that shares a need.</summary>
public sealed record SignatureView(string MunicipalityCode, string MunicipalityName, Office Office, DateTimeOffset SignedAt);

/// <summary>
/// A need with those who share it. The counts include the municipality that recorded it. The inhabitants are those of the newest
/// figures; <see cref="ReferenceDate"/> is null where these are not all of one day.
/// </summary>
public sealed record NeedView(
    Guid Id,
    string MunicipalityCode,
    string MunicipalityName,
    Office Office,
    string Title,
    string Description,
    DateTimeOffset RecordedAt,
    int Municipalities,
    long Inhabitants,
    DateOnly? ReferenceDate,
    IReadOnlyList<SignatureView> CoSigners
);
