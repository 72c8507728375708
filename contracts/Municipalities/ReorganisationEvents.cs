using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>What a reorganisation does.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReorganisationKind>))]
public enum ReorganisationKind
{
    /// <summary>Whole municipalities became part of another one, new or existing (samenvoeging).</summary>
    Merger,

    /// <summary>At least one municipality was divided over several (splitsing).</summary>
    Split,

    /// <summary>A municipality got another name, and with it another code.</summary>
    NameChange,

    /// <summary>No municipality was abolished: a name or province was corrected under the same code.</summary>
    Correction,
}

/// <summary>
/// A municipality that came into being. After a change of name <paramref name="MunicipalityId"/> is that of the old code.
/// </summary>
/// <param name="MunicipalityId">The municipality itself, whatever its code.</param>
/// <param name="Code">CBS code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Province">Its province.</param>
public sealed record EstablishedMunicipality(Guid MunicipalityId, string Code, string Name, string Province);

/// <summary>A successor of an abolished municipality.</summary>
/// <param name="Code">CBS code of the successor.</param>
/// <param name="SharePercentage">
/// Part of the inhabitants, 0 to 100 with two decimals; null: all of them or, with several successors, unknown.
/// </param>
public sealed record SuccessorMunicipality(string Code, decimal? SharePercentage);

/// <summary>A code that went out of use. It is never used again.</summary>
/// <param name="MunicipalityId">The municipality itself.</param>
/// <param name="Code">CBS code.</param>
/// <param name="Successors">At least one.</param>
public sealed record AbolishedMunicipality(Guid MunicipalityId, string Code, IReadOnlyList<SuccessorMunicipality> Successors);

/// <summary>A municipality that keeps its code under another name or province.</summary>
/// <param name="Code">CBS code.</param>
/// <param name="Name">Its new name.</param>
/// <param name="Province">Its new province.</param>
public sealed record ChangedMunicipality(string Code, string Name, string Province);

/// <summary>
/// Municipalities were reorganised (herindeling). Published on the day on which it takes effect. Inhabitants of new
/// municipalities follow in <see cref="InhabitantsRecorded"/> once they are known.
/// </summary>
/// <param name="ReorganisationId">The reorganisation.</param>
/// <param name="EffectiveDate">First day of the new situation.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Established">Municipalities that came into being.</param>
/// <param name="Abolished">Codes that went out of use.</param>
/// <param name="Changed">Municipalities that keep their code under another name or province.</param>
public sealed record MunicipalitiesReorganised(
    Guid ReorganisationId,
    DateOnly EffectiveDate,
    ReorganisationKind Kind,
    IReadOnlyList<EstablishedMunicipality> Established,
    IReadOnlyList<AbolishedMunicipality> Abolished,
    IReadOnlyList<ChangedMunicipality> Changed
) : IFact
{
    string IFact.Subject => $"reorganisations/{ReorganisationId}";

    /// <summary>What it abolished, as successions.</summary>
    public IEnumerable<Succession> Successions() =>
        from abolished in Abolished
        from successor in abolished.Successors
        select new Succession(abolished.Code, successor.Code, EffectiveDate, successor.SharePercentage);
}
