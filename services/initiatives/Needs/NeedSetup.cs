namespace Samen.Initiatives;

/// <summary>The settings of needs.</summary>
internal static class NeedSetup
{
    public static void AddNeeds(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<NeedSettings>()
            .BindConfiguration(NeedSettings.Section)
            .Validate(settings => settings.IsValid, NeedSettings.Rule)
            .ValidateOnStart();
    }
}
