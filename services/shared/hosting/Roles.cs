using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Samen.Hosting;

/// <summary>What a person or client may be. A token carries them in <c>role</c>; a route names those that may call it.</summary>
public static class Roles
{
    public const string Admin = nameof(Admin);
    public const string FundManager = nameof(FundManager);
    public const string AssemblySecretary = nameof(AssemblySecretary);
    public const string TaskforceMember = nameof(TaskforceMember);
    public const string MunicipalityOfficer = nameof(MunicipalityOfficer);
    public const string VotingRepresentative = nameof(VotingRepresentative);
    public const string PartnerManager = nameof(PartnerManager);
    public const string PartnerUser = nameof(PartnerUser);

    /// <summary>Every role there is.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Admin, FundManager, AssemblySecretary, TaskforceMember, MunicipalityOfficer, VotingRepresentative, PartnerManager, PartnerUser];
}

/// <summary>Who may call a route; every route has one, a test sees to it.</summary>
/// <param name="AllowedRoles">The roles; empty: everybody, without signing in.</param>
public sealed record Access(IReadOnlyList<string> AllowedRoles);

/// <summary>Declares access beside the route.</summary>
public static class AccessExtensions
{
    /// <summary>Only callers with one of these roles.</summary>
    public static TBuilder Allow<TBuilder>(this TBuilder route, params string[] roles) where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new Access(roles)).RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireRole(roles).RequireAssertion(IsAddressed));

    /// <summary>Everybody: public facts.</summary>
    public static TBuilder AllowEverybody<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new Access([])).AllowAnonymous();

    /// <summary>A token for one service gives nothing at another that lives in the same process.</summary>
    private static bool IsAddressed(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http
        && (http.GetEndpoint()?.Metadata.GetMetadata<ServiceName>() is not { } service || context.User.HasClaim("aud", service.Audience));
}
