namespace Samen.Contracts.Municipalities;

/// <summary>A municipality was added to the register, with its inhabitants on a reference date.</summary>
/// <param name="Code">CBS code of the municipality.</param>
/// <param name="Name">Its name.</param>
/// <param name="Province">Its province.</param>
/// <param name="ReferenceDate">Day on which the inhabitants were counted.</param>
/// <param name="Inhabitants">Inhabitants on the reference date.</param>
public sealed record MunicipalityRegistered(string Code, string Name, string Province, DateOnly ReferenceDate, int Inhabitants) : IFact
{
    string IFact.Subject => $"municipalities/{Code}";

    string? IFact.Municipality => Code;
}

/// <summary>The inhabitants of a municipality on a reference date were recorded or corrected.</summary>
/// <param name="Code">CBS code of the municipality.</param>
/// <param name="ReferenceDate">Day on which the inhabitants were counted.</param>
/// <param name="Inhabitants">Inhabitants on the reference date.</param>
public sealed record InhabitantsRecorded(string Code, DateOnly ReferenceDate, int Inhabitants) : IFact
{
    string IFact.Subject => $"municipalities/{Code}";

    string? IFact.Municipality => Code;
}
