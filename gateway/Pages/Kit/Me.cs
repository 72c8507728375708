using System.Globalization;
using System.Security.Claims;
using Samen.Contracts.Initiatives;
using Samen.Gateway.Access;
using Samen.Gateway.Identity;
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

    /// <summary>When they signed in before this session; null: never.</summary>
    public DateTimeOffset? VisitedAt =>
        User?.FindFirstValue(Claims.VisitedAt) is { } at
            ? DateTimeOffset.ParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : null;

    /// <summary>CBS code of the own municipality.</summary>
    public string? Municipality => User?.FindFirstValue("municipality");

    /// <summary>The own office in it.</summary>
    public Office? Office => Enum.TryParse<Office>(User?.FindFirstValue(Claims.Office), out var office) ? office : null;

    /// <summary>The own partner.</summary>
    public Guid? Partner => Guid.TryParse(User?.FindFirstValue("partner"), out var id) ? id : null;

    /// <summary>The roles, in the order of <see cref="Roles.All"/>.</summary>
    public IEnumerable<string> Held => Roles.All.Where(Has);

    /// <summary>The municipality whose notices they may read; null: none.</summary>
    public string? ReadsNotices => Municipality is { } own && May("GET /municipalities/v1/municipalities/{code}/notices", own) ? own : null;

    /// <summary>Whether usage can be shown. Everybody may call that operation; only these have keys, or see those of others.</summary>
    public bool SeesUsage => May("GET /gateway/v1/api-keys") || Has(Roles.Auditor);

    /// <summary>Whether they see settings of some service, or of the gateway.</summary>
    public bool SeesSettings => May("GET /gateway/v1/configuration") || Service.All.Any(SeesSettingsOf);

    /// <summary>Whether they see the settings of a service.</summary>
    public bool SeesSettingsOf(string service) =>
        service switch
        {
            Service.Municipalities => May("GET /municipalities/v1/settings"),
            Service.Initiatives => May("GET /initiatives/v1/settings"),
            Service.Funding => May("GET /funding/v1/settings"),
            _ => May("GET /partners/v1/settings"),
        };

    /// <summary>
    /// Whether they record what others than the Taskforce decided at a gate. The operation is open to the Taskforce too, for its own.
    /// </summary>
    public bool RecordsDecisionsOfOthers => May("POST /initiatives/v1/gates/{id}/decisions") && Has(Roles.AssemblySecretary);

    /// <summary>
    /// Whether they may call the operation, for the municipality or partner that they act for; whether this thing allows it
    /// now is in its <c>allowedActions</c>.
    /// </summary>
    /// <param name="operation">Method and path as in contracts/access.json.</param>
    public bool May(string operation) => May(operation, Municipality, Partner);

    /// <summary>Whether they may call the operation for this municipality.</summary>
    public bool May(string operation, string municipality) => May(operation, municipality, null);

    /// <summary>Whether they may call the operation for this partner.</summary>
    public bool May(string operation, Guid partner) => May(operation, null, partner);

    /// <summary>Whether they may call the operation whichever municipality or partner it is for.</summary>
    public bool MayForAll(string operation) => May(operation, null, null);

    private bool May(string operation, string? municipality, Guid? partner) =>
        AccessTable
            .Called(operation)
            .Roles.Where(Has)
            .Any(role =>
                Roles.Of(role)!.ActsFor switch
                {
                    ActsFor.Municipality => municipality is not null && municipality == Municipality,
                    ActsFor.Partner => partner is not null && partner == Partner,
                    _ => true,
                }
            );

    private bool Has(string role) => User?.HasClaim("role", role) == true;
}
