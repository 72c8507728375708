using Microsoft.AspNetCore.Identity;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>People: their accounts by ASP.NET Core Identity over the gateway's own store, and the API for administrators.</summary>
internal static class PeopleService
{
    public static void AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<PeopleSettings>()
            .BindConfiguration("Samen:Gateway:People")
            .Configure(settings =>
            {
                // The demo's users sign in with a password alone, unless somebody wants it otherwise.
                if (configuration.GetValue<bool>("demo") && configuration["Samen:Gateway:People:SecondFactor"] is null)
                    settings.SecondFactor = SecondFactorRule.Optional;
            })
            .Validate(
                settings =>
                    !settings.OpenIdConnect.IsOn
                    || (
                        settings.OpenIdConnect.ClientId.Length > 0
                        && Uri.TryCreate(settings.OpenIdConnect.Authority, UriKind.Absolute, out _)
                    ),
                "Samen:Gateway:People:OpenIdConnect: Authority must be an address, and ClientId is needed with it."
            )
            .ValidateOnStart();
        services.AddSingleton<OneTimeCodes>();
        services.AddScoped<IdentityStore>().AddScoped<IUserStore<Account>>(provider => provider.GetRequiredService<IdentityStore>());
        services.AddScoped<AccountDirectory>().AddScoped<OwnAccount>();
        services.AddIdentityCore<Account>().AddTokenProvider<OneTimeCodes>(OneTimeCodes.Name);
        // Ours alone: Identity's own asks for kinds of characters.
        foreach (var own in services.Where(service => service.ServiceType == typeof(IPasswordValidator<Account>)).ToList())
            services.Remove(own);
        services.AddSingleton<IPasswordValidator<Account>, PasswordRules>();
        services.AddSingleton<ILookupNormalizer, LowerCase>();
    }

    public static void MapPeople(this IEndpointRouteBuilder v1)
    {
        var people = v1.MapGroup("/people").WithTags("People");
        people.MapPost("", InvitePerson.Handle).Allow(Scopes.PeopleWrite, Roles.Admin);
        people.MapGet("", ListPeople.Handle).Allow(Scopes.PeopleRead, Roles.Admin, Roles.Auditor);
        people.MapPost("imports", ImportPeople.Handle).Allow(Scopes.PeopleWrite, Roles.Admin);
        people.MapGet("{id:guid}", GetPerson.Handle).Allow(Scopes.PeopleRead, Roles.Admin, Roles.Auditor);
        people.MapPut("{id:guid}", RevisePerson.Handle).Allow(Scopes.PeopleWrite, Roles.Admin).RequiresIfMatch();
        people.MapPost("{id:guid}/password-resets", ResetPassword.Handle).Allow(Scopes.PeopleWrite, Roles.Admin);
        people.MapDelete("{id:guid}/second-factor", RemoveSecondFactor.Handle).Allow(Scopes.PeopleWrite, Roles.Admin);
        people.MapGet("{id:guid}/sessions", ListSessions.Handle).Allow(Scopes.PeopleRead, Roles.Admin, Roles.Auditor);
        people.MapDelete("{id:guid}/sessions", EndSessions.Handle).Allow(Scopes.PeopleWrite, Roles.Admin);
        people.MapDelete("{id:guid}/sessions/{session}", EndSession.Handle).Allow(Scopes.PeopleWrite, Roles.Admin);
        people.MapGet("{id:guid}/stand-ins", ListStandIns.Handle).Allow(Scopes.PeopleRead, Roles.Admin, Roles.Auditor);
        people.MapPost("{id:guid}/stand-ins", ArrangeStandIn.Handle).Allow(Scopes.PeopleWrite, Roles.Admin);
        people.MapGet("{id:guid}/stand-ins/{standIn:guid}", GetStandIn.Handle).Allow(Scopes.PeopleRead, Roles.Admin, Roles.Auditor);
        people.MapDelete("{id:guid}/stand-ins/{standIn:guid}", EndStandIn.Handle).Allow(Scopes.PeopleWrite, Roles.Admin);
    }

    /// <summary>Names are lower case here.</summary>
    private sealed class LowerCase : ILookupNormalizer
    {
        public string? NormalizeName(string? name) => name?.ToLowerInvariant();

        public string? NormalizeEmail(string? email) => email?.ToLowerInvariant();
    }
}
