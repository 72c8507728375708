using Samen.Contracts.Funding;
using Samen.Contracts.Gateway;
using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Newsletters;

/// <summary>How a municipality stood when an issue was published.</summary>
/// <param name="Code">CBS code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Counts">What it does together with others; null: not known then.</param>
/// <param name="Contribution">What it contributes; null: nothing, or not known then.</param>
internal sealed record MunicipalFacts(string Code, string Name, MunicipalCounts? Counts, MunicipalContributionView? Contribution)
{
    /// <summary>For its readers, beside the issue before.</summary>
    public NewsletterMunicipalityView View(MunicipalFacts? before) => new(Code, Name, Counts, before?.Counts, Contribution);
}
