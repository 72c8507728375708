using Microsoft.AspNetCore.Identity;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>People: their accounts by ASP.NET Core Identity over the gateway's own store.</summary>
internal static class PeopleService
{
    public static void AddPeople(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services
            .AddOptions<PeopleSettings>()
            .BindConfiguration("Samen:Gateway:People")
            .Configure(settings =>
            {
                // The demo's users sign in with a password only, unless the settings say otherwise.
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
            .Validate(
                settings => settings.ForgetFailuresMinutes is >= 15 and <= 1440,
                "Samen:Gateway:People:ForgetFailuresMinutes must be from 15 to 1440."
            )
            .Validate(
                settings => settings.UnfinishedFormDays is >= 1 and <= 30,
                "Samen:Gateway:People:UnfinishedFormDays must be from 1 to 30."
            )
            .ValidateOnStart();
        services.AddSingleton<EndRepresentatives>();
        builder.AddJob(GatewayService.Name, "Ending who represented a municipality and left", EndRepresentatives.Every, provider =>
            provider.GetRequiredService<EndRepresentatives>().Run
        );
        services.AddSingleton<OneTimeCodes>().AddSingleton<Invitations>();
        services.AddScoped<IdentityStore>().AddScoped<IUserStore<Account>>(provider => provider.GetRequiredService<IdentityStore>());
        services.AddScoped<AccountDirectory>().AddScoped<OwnAccount>();
        services.AddIdentityCore<Account>().AddTokenProvider<OneTimeCodes>(OneTimeCodes.Name);
        // Only ours: Identity's own asks for kinds of characters.
        foreach (var own in services.Where(service => service.ServiceType == typeof(IPasswordValidator<Account>)).ToList())
            services.Remove(own);
        services.AddSingleton<IPasswordValidator<Account>, PasswordRules>();
        services.AddSingleton<ILookupNormalizer, LowerCase>();
    }

    /// <summary>Names are in lower case.</summary>
    private sealed class LowerCase : ILookupNormalizer
    {
        public string? NormalizeName(string? name) => name?.ToLowerInvariant();

        public string? NormalizeEmail(string? email) => email?.ToLowerInvariant();
    }
}
