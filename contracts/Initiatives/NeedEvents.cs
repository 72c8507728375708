namespace Samen.Contracts.Initiatives;

/// <summary>A municipality recorded a need (behoefte).</summary>
/// <param name="NeedId">The need.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Office">The office that recorded it.</param>
/// <param name="Title">Its title.</param>
/// <param name="ComponentKeys">Keys of the reference components that it is about; empty: none.</param>
public sealed record NeedRecorded(Guid NeedId, string MunicipalityCode, Office Office, string Title, IReadOnlyList<string> ComponentKeys)
    : IFact
{
    string IFact.Subject => $"needs/{NeedId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>The municipality that recorded a need saved its next version. Signatures stay, for the version that they signed.</summary>
/// <param name="NeedId">The need.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Office">The office that revised it.</param>
/// <param name="Title">Its title from now on.</param>
/// <param name="Version">The version that was saved, 2 or more.</param>
/// <param name="ComponentKeys">Keys of the reference components that it is about from now on; empty: none.</param>
public sealed record NeedRevised(
    Guid NeedId,
    string MunicipalityCode,
    Office Office,
    string Title,
    int Version,
    IReadOnlyList<string> ComponentKeys
) : IFact
{
    string IFact.Subject => $"needs/{NeedId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>Another municipality co-signed a need. The counts include the municipality that recorded it.</summary>
/// <param name="NeedId">The need.</param>
/// <param name="MunicipalityCode">The municipality that signed.</param>
/// <param name="Office">The office that signed for it.</param>
/// <param name="Municipalities">Number of municipalities that share the need, after this signature.</param>
/// <param name="Inhabitants">Inhabitants of those municipalities together, each on its latest reference date.</param>
public sealed record NeedCosigned(Guid NeedId, string MunicipalityCode, Office Office, int Municipalities, long Inhabitants) : IFact
{
    string IFact.Subject => $"needs/{NeedId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A municipality took its co-signature of a need back; it can sign again. The counts are those without it.</summary>
/// <param name="NeedId">The need.</param>
/// <param name="MunicipalityCode">The municipality that had signed.</param>
/// <param name="Municipalities">Number of municipalities that still share the need.</param>
/// <param name="Inhabitants">Inhabitants of those municipalities together, each on its latest reference date.</param>
public sealed record CosignatureTakenBack(Guid NeedId, string MunicipalityCode, int Municipalities, long Inhabitants) : IFact
{
    string IFact.Subject => $"needs/{NeedId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>
/// The municipality that recorded a need withdrew it. No municipality signs it any more, and no initiative grows out of it.
/// </summary>
/// <param name="NeedId">The need.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Reason">Why.</param>
public sealed record NeedWithdrawn(Guid NeedId, string MunicipalityCode, string Reason) : IFact
{
    string IFact.Subject => $"needs/{NeedId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>The municipality that withdrew a need reopened it, with the signatures that it had.</summary>
/// <param name="NeedId">The need.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
public sealed record NeedReopened(Guid NeedId, string MunicipalityCode) : IFact
{
    string IFact.Subject => $"needs/{NeedId}";

    string? IFact.Municipality => MunicipalityCode;
}
