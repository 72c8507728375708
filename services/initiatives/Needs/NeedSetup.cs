using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The settings of needs, and the job that makes them findable.</summary>
internal static class NeedSetup
{
    public static void AddNeeds(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<NeedSettings>()
            .BindConfiguration(NeedSettings.Section)
            .Validate(settings => settings.IsValid, NeedSettings.Rule)
            .ValidateOnStart();
        builder.AddJob(InitiativesService.Name, "Filling the search", FillSearch.Every, provider =>
            ct => FillSearch.Run(provider.GetRequiredService<InitiativesDatabase>(), ct)
        );
    }
}
