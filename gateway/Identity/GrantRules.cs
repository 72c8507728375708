using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Gateway.Identity;

/// <summary>Which roles go with what; the same for a person, a key and a client.</summary>
internal static class GrantRules
{
    /// <summary>The grant, with what is wrong added to the errors.</summary>
    public static Grant Check(IReadOnlyList<string>? given, string? municipality, Office? office, Guid? partner, List<FieldError> errors)
    {
        void Wrong(bool wrong, string field, string code, string message)
        {
            if (wrong)
                errors.Add(new FieldError(field, code, message));
        }
        var roles = given ?? [];
        Wrong(roles.Count == 0, "/roles", "required", "This field is required.");
        Wrong(
            roles.Any(role => !Roles.All.Contains(role)) || roles.Distinct().Count() < roles.Count,
            "/roles",
            "format",
            $"Must be some of {string.Join(", ", Roles.All)}, each once."
        );
        Wrong(
            municipality is null && roles.Any(role => Roles.Of(role)?.ActsFor == ActsFor.Municipality),
            "/municipality",
            "required",
            "These roles act for a municipality."
        );
        Wrong(
            office is null && roles.Any(role => Roles.Of(role)?.HasOffice == true),
            "/office",
            "required",
            "A municipality officer has an office."
        );
        Wrong(
            partner is null && roles.Any(role => Roles.Of(role)?.ActsFor == ActsFor.Partner),
            "/partner",
            "required",
            "These roles act for a partner."
        );
        return new Grant
        {
            Roles = roles,
            Municipality = municipality,
            Office = office?.ToString(),
            Partner = partner,
        };
    }
}
