namespace Samen.Contracts.Initiatives;

/// <summary>What a municipality does together with others. Whole numbers; of a size class the mean, to one decimal.</summary>
/// <param name="NeedsAsked">Open needs that it recorded.</param>
/// <param name="NeedsSigned">Open needs of others that it shares.</param>
/// <param name="Initiatives">Initiatives that it owns, alone or with others: submitted, and not declined, rejected or withdrawn.</param>
/// <param name="FacilitiesUsed">Joint facilities that it uses: live, or phasing out.</param>
/// <param name="FacilitiesComing">Joint facilities that it is on the way to.</param>
/// <param name="Explained">Standards that it explains not to apply.</param>
/// <param name="Procurements">Joint procurements that it takes part in, without cancelled ones.</param>
/// <param name="HoursWorked">Hours that its people worked in initiatives, as it recorded them.</param>
public sealed record MunicipalCounts(
    decimal NeedsAsked,
    decimal NeedsSigned,
    decimal Initiatives,
    decimal FacilitiesUsed,
    decimal FacilitiesComing,
    decimal Explained,
    decimal Procurements,
    decimal HoursWorked
);

/// <summary>What a municipality does together with others, beside the municipalities of its size.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Inhabitants">Its inhabitants on its newest reference date, with those of municipalities that it took over since.</param>
/// <param name="ReferenceDate">That day.</param>
/// <param name="Counts">What it does.</param>
/// <param name="Class">Its size class.</param>
/// <param name="ClassMunicipalities">How many municipalities of today are of that class, itself included unless it was abolished.</param>
/// <param name="ClassMeans">What those do on average; null: there are none.</param>
public sealed record MunicipalFigures(
    string MunicipalityCode,
    string MunicipalityName,
    int Inhabitants,
    DateOnly ReferenceDate,
    MunicipalCounts Counts,
    InhabitantsClass Class,
    int ClassMunicipalities,
    MunicipalCounts? ClassMeans
);
