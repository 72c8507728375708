using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>The municipal office that records or co-signs a need.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Office>))]
public enum Office
{
    /// <summary>Gemeentesecretaris.</summary>
    MunicipalSecretary,

    /// <summary>Hoofd ICT.</summary>
    HeadOfIct,

    /// <summary>Hoofd bedrijfsvoering.</summary>
    HeadOfOperations,
}
