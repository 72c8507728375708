using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What the verbs check of a municipality that a request names.</summary>
internal static class MunicipalityChecks
{
    /// <summary>Refuses a municipality that is not in the register.</summary>
    /// <param name="reading">The store.</param>
    /// <param name="code">CBS code.</param>
    /// <param name="field">JSON pointer into the request.</param>
    /// <exception cref="Refused">400 for the field.</exception>
    public static async Task<KnownMunicipality> MustBeKnown(Reading reading, string code, string field) =>
        await MunicipalityStore.Get(reading, code)
        ?? throw Refused.Invalid(field, "unknown", "There is no such municipality in the register.");

    /// <summary>Refuses a municipality that is not in the register, or was abolished.</summary>
    /// <exception cref="Refused">400 for the field; 409 <c>municipality-abolished</c>.</exception>
    /// <inheritdoc cref="MustBeKnown"/>
    public static async Task<KnownMunicipality> MustExist(Reading reading, string code, string field)
    {
        var known = await MustBeKnown(reading, code, field);
        known.MustExist();
        return known;
    }

    /// <summary>Refuses a caller whose municipality is not in the register, or was abolished.</summary>
    /// <exception cref="Refused">403 <c>not-your-municipality</c>; 409 <c>municipality-abolished</c>.</exception>
    public static async Task OwnMustExist(Reading reading, Caller caller)
    {
        var own = await MunicipalityStore.Get(reading, caller.Municipality!)
            ?? throw Refused.Forbidden("not-your-municipality", "Your municipality is not in the register.");
        own.MustExist();
    }
}
