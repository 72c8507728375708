using System.ComponentModel.DataAnnotations;
using Samen.Gateway.Access;
using Samen.Gateway.Identity;
using Samen.Web;

namespace Samen.Gateway.Mandates;

/// <summary>Lets a partner or vendor act for the caller's municipality, in the caller's office.</summary>
/// <param name="Partner">Whose keys and clients may.</param>
/// <param name="Scopes">For what; of those that a mandate can give. Never a vote: that is cast by a representative of the municipality.</param>
/// <param name="EndsAt">In the future, at most three years ahead.</param>
internal sealed record GiveMandateRequest(
    [property: Required] Guid? Partner,
    [property: Required] IReadOnlyList<string>? Scopes,
    [property: Required] DateTimeOffset? EndsAt
);

/// <summary>A mandate.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Municipality">CBS code of who gives it.</param>
/// <param name="Office">In whose name it is used.</param>
/// <param name="Partner">Who has it.</param>
/// <param name="Scopes">For what.</param>
/// <param name="EndsAt">UTC.</param>
/// <param name="RevokedAt">UTC; absent: it was not.</param>
/// <param name="GivenAt">UTC.</param>
internal sealed record MandateView(
    Guid Id,
    string Municipality,
    string Office,
    Guid Partner,
    IReadOnlyList<string> Scopes,
    DateTimeOffset EndsAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset GivenAt
)
{
    public static MandateView Of(MandateStore.Row row) =>
        new(row.Id, row.Municipality, row.Office, row.PartnerId, row.ScopeList, row.EndsAt, row.RevokedAt, row.CreatedAt);
}

internal static class MandateRules
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3 * 366);

    /// <summary>What a mandate can give: what officers change at the services, but never who speaks for the municipality, which is personal data, nor what its council is to read, nor a vote, its card or a motion. Of a council nothing is given: its clerk is no officer.</summary>
    public static IReadOnlyList<string> Scopes { get; } =
    [
        .. AccessTable
            .Rows.Where(row => row.Service != GatewayService.Name && row.Method != "GET" && row.Roles.Contains(Roles.MunicipalityOfficer))
            .Select(row => row.Scope!)
            .Where(scope =>
                scope
                    is not (
                        Web.Scopes.RepresentativesWrite
                        or Web.Scopes.PassagesWrite
                        or Web.Scopes.BallotsWrite
                        or Web.Scopes.AgendaWrite
                    )
            )
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <exception cref="Refused">400 with every wrong field.</exception>
    public static void Check(GiveMandateRequest request, DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        if (request.Partner is null)
            errors.Add(new FieldError("/partner", "required", "This field is required."));
        if (request.Scopes is not { Count: > 0 } scopes || scopes.Except(Scopes).Any() || scopes.Distinct().Count() < scopes.Count)
            errors.Add(new FieldError("/scopes", "format", $"Must be some of {string.Join(", ", Scopes)}, each once."));
        if (request.EndsAt is null)
            errors.Add(new FieldError("/endsAt", "required", "This field is required."));
        else if (request.EndsAt <= now || request.EndsAt > now + Longest)
            errors.Add(new FieldError("/endsAt", "range", "Must lie in the future, at most three years ahead."));
        if (errors.Count > 0)
            throw Refused.Invalid(errors);
    }

    /// <summary>The grant of a partner that acts for a municipality: an officer's, for what both the credential and the mandates open.</summary>
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
