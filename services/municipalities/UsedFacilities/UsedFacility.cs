using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>The copy of a joint facility that a municipality uses today.</summary>
internal sealed record UsedFacility
{
    public Guid FacilityId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>What it costs all municipalities together in a year, before VAT; null: not known.</summary>
    public long? YearlyCents { get; init; }

    /// <summary>The first day of its use; null: not told.</summary>
    public DateOnly? Since { get; init; }

    public UsedFacilityView View() => new(FacilityId, Name, Since, YearlyCents);
}
