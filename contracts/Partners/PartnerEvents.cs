namespace Samen.Contracts.Partners;

/// <summary>An organisation was added to the register of partners.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Name">Name of the organisation.</param>
/// <param name="Kind">Its kind.</param>
public sealed record PartnerRegistered(Guid PartnerId, string Name, PartnerKind Kind) : IFact
{
    string IFact.Subject => $"partners/{PartnerId}";
}

/// <summary>The entry of a partner was changed.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Name">Name of the organisation.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="MemberMunicipalities">CBS codes of the municipalities that are members, for a partnership.</param>
public sealed record PartnerRevised(Guid PartnerId, string Name, PartnerKind Kind, IReadOnlyList<string> MemberMunicipalities) : IFact
{
    string IFact.Subject => $"partners/{PartnerId}";
}

/// <summary>The admission of a partner was decided.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Status">Whether it takes part.</param>
public sealed record AdmissionDecided(Guid PartnerId, AdmissionStatus Status) : IFact
{
    string IFact.Subject => $"partners/{PartnerId}";
}
