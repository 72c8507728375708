using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What the verbs check of a plan, and in which field the fault is.</summary>
internal static class PlanChecks
{
    private const string ProvenAt = "/provenAtMunicipality";

    /// <summary>What is wrong with a plan, whatever the register says.</summary>
    public static IEnumerable<FieldError> FaultsOf(InitiativePlan plan) =>
        Initiative.ProvenAtFault(plan) is { } fault ? [new FieldError(ProvenAt, fault.Code, fault.Message)] : [];

    /// <exception cref="Refused">400: it names a municipality where its track has none, none where it needs one, or an unknown
    /// one.</exception>
    public static async Task MustBeValid(Reading reading, InitiativePlan plan)
    {
        if (FaultsOf(plan).ToList() is { Count: > 0 } faults)
            throw Refused.Invalid(faults);
        if (plan.ProvenAtMunicipality is { } code)
            await MunicipalityChecks.MustBeKnown(reading, code, ProvenAt);
    }
}
