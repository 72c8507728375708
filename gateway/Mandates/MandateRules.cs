using Samen.Contracts.Gateway;
using Samen.Gateway.Identity;
using Samen.Web;

namespace Samen.Gateway.Mandates;

/// <summary>What can be given by a mandate, and what it opens.</summary>
internal static class MandateRules
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3 * 366);

    /// <summary>
    /// What a mandate can give; what is not here can't be given, whatever an officer may do. Never who speaks for the municipality,
    /// which is personal data, nor what its council is to read, nor a vote, its card or a motion.
    /// </summary>
    public static IReadOnlyList<string> Scopes { get; } = [Web.Scopes.InitiativesWrite, Web.Scopes.NeedsWrite, Web.Scopes.UsagesWrite];

    /// <summary>Everything that is wrong with a request, beyond the attributes.</summary>
    public static IEnumerable<FieldError> FaultsOf(GiveMandateRequest request, DateTimeOffset now)
    {
        var scopes = request.Scopes ?? [];
        if (scopes.Count == 0 || scopes.Except(Scopes).Any() || scopes.Distinct().Count() < scopes.Count)
            yield return new FieldError("/scopes", "format", $"Must be some of {string.Join(", ", Scopes)}, each once.");
        if (request.EndsAt <= now || request.EndsAt > now + Longest)
            yield return new FieldError("/endsAt", "range", "Must be in the future, at most three years ahead.");
    }

    /// <summary>
    /// What a partner may do for a municipality: what an officer may, within the scopes of both its credential and the mandates.
    /// </summary>
    public static Grant Acting(Grant own, string municipality, IReadOnlyList<MandateStore.Row> mandates) =>
        new()
        {
            Roles = [Roles.MunicipalityOfficer],
            Scopes = [.. mandates.SelectMany(mandate => mandate.ScopeList).Distinct().Intersect(own.Scopes)],
            Municipality = municipality,
            Office = mandates[0].Office,
            Partner = own.Partner,
        };
}
