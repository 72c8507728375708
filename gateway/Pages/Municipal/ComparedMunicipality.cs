using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Municipal;

/// <summary>A municipality beside others.</summary>
/// <param name="Code">CBS code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Figures">What it does together with others; null: the service is away.</param>
/// <param name="Contribution">What it contributes in the newest year that was divided; null: nothing, or the service is away.</param>
public sealed record ComparedMunicipality(string Code, string Name, MunicipalFigures? Figures, MunicipalContributionView? Contribution);
