using Samen.Contracts.Partners;

namespace Samen.Funding;

/// <summary>A partner of the registry, as far as the fund needs it.</summary>
internal sealed record FundPartner
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public AdmissionStatus Admission { get; init; }

    /// <summary>Whether the fund enters into anything new with it; what was entered into goes on.</summary>
    public bool TakesObligations => Admission is AdmissionStatus.Candidate or AdmissionStatus.Admitted;
}
