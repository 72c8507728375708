using System.Security.Claims;
using Samen.Gateway.Identity;
using Samen.Gateway.Pages.Assemblies;
using Samen.Gateway.Pages.Councils;
using Samen.Gateway.Pages.Partners;
using Samen.Web;

namespace Samen.Gateway.Pages.Kit;

/// <summary>Who looks at a page. It decides what is shown; the services decide what is allowed.</summary>
internal sealed class Me(IHttpContextAccessor accessor)
{
    private ClaimsPrincipal? User => accessor.HttpContext?.User;

    /// <summary>Whether somebody is signed in.</summary>
    public bool SignedIn => User?.Identity?.IsAuthenticated == true;

    /// <summary>Name to greet with.</summary>
    public string Name => User?.FindFirstValue("name") ?? User?.FindFirstValue("sub") ?? "";

    /// <summary>The principal, or null.</summary>
    public string? Id => User?.FindFirstValue("sub");

    /// <summary>Whether a second factor must be set up before anything else.</summary>
    public bool MustEnrol => User?.HasClaim(claim => claim.Type == Claims.MustEnrol) == true;

    /// <summary>In whose place.</summary>
    public string? StandsInFor => User?.FindFirstValue(Claims.StandsInFor);

    /// <summary>Whether everybody with an account is theirs to see.</summary>
    public bool SeesPeople => Is(Roles.Admin) || Is(Roles.Auditor);

    /// <summary>CBS code of the own municipality.</summary>
    public string? Municipality => User?.FindFirstValue("municipality");

    /// <summary>The own partner.</summary>
    public Guid? Partner => Guid.TryParse(User?.FindFirstValue("partner"), out var id) ? id : null;

    /// <summary>Whether the role is theirs.</summary>
    public bool Is(string role) => User?.HasClaim("role", role) == true;

    /// <summary>The roles, in the order of <see cref="Roles.All"/>.</summary>
    public IEnumerable<string> Held => Roles.All.Where(Is);

    /// <summary>Whether some part of the audit log is theirs to see.</summary>
    public bool SeesAudit =>
        Is(Roles.Admin)
        || Is(Roles.Auditor)
        || Municipality is not null && (Is(Roles.MunicipalityOfficer) || Is(Roles.CouncilClerk))
        || Partner is not null && (Is(Roles.PartnerUser) || Is(Roles.VendorUser));

    /// <summary>Whether keys and clients are theirs to make: all, or those of the own partner.</summary>
    public bool HasKeys => Is(Roles.Admin) || (Partner is not null && (Is(Roles.PartnerUser) || Is(Roles.VendorUser)));

    /// <summary>Whether some usage of the APIs is theirs to see.</summary>
    public bool SeesUsage => HasKeys || Is(Roles.Auditor);

    /// <summary>Whether some mandates are theirs to see.</summary>
    public bool SeesMandates => SeesUsage || (Municipality is not null && (Is(Roles.MunicipalityOfficer) || Is(Roles.CouncilClerk)));

    /// <summary>Whether the people who speak for a municipality are shown.</summary>
    public bool MaySeeRepresentativesOf(string code) =>
        Is(Roles.Admin)
        || Is(Roles.AssemblySecretary)
        || (Municipality == code && (Is(Roles.MunicipalityOfficer) || Is(Roles.CouncilClerk)));

    /// <summary>Whether what its council decides is theirs to keep.</summary>
    public bool KeepsCouncilOf(string code) => Is(Roles.Admin) || (Municipality == code && Is(Roles.CouncilClerk));

    /// <summary>Whether the passages of the municipality's policy programme are theirs to write.</summary>
    public bool WritesPassagesOf(string code) =>
        Is(Roles.Admin) || (Municipality == code && (Is(Roles.CouncilClerk) || Is(Roles.MunicipalityOfficer)));

    /// <summary>Whether they keep the entry of a partner: its own people, and the partner manager.</summary>
    public bool KeepsPartner(Guid partner) =>
        Is(Roles.PartnerManager) || (Partner == partner && (Is(Roles.PartnerUser) || Is(Roles.VendorUser)));

    /// <summary>Officer of this municipality.</summary>
    public bool IsOfficerOf(string code) => Is(Roles.MunicipalityOfficer) && Municipality == code;
}
