using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What the verbs check of a plan that the register has to tell.</summary>
internal static class PlanChecks
{
    /// <summary>Refuses a plan that names a municipality which is not in the register.</summary>
    /// <param name="reading">The store.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="place">JSON pointer of the plan in the request.</param>
    /// <exception cref="Refused">400.</exception>
    public static async Task MustBeKnown(Reading reading, InitiativePlan plan, string place)
    {
        if (plan.ProvenAtMunicipality is { } code)
            await MunicipalityChecks.MustBeKnown(reading, code, $"{place}/provenAtMunicipality");
        foreach (var (index, participant) in (plan.Participants ?? []).Index())
            if (participant.MunicipalityCode is { } participating)
                await MunicipalityChecks.MustBeKnown(reading, participating, $"{place}/participants/{index}/municipalityCode");
    }
}
