namespace Samen.Initiatives;

/// <summary>The settings and routes of people from practice.</summary>
internal static class PracticeSetup
{
    public static void AddPractice(this WebApplicationBuilder builder) =>
        builder
            .Services.AddOptions<PracticeSettings>()
            .BindConfiguration(PracticeSettings.Section)
            .Validate(settings => settings.IsValid, PracticeSettings.Rule)
            .ValidateOnStart();

    public static void MapPractice(this RouteGroupBuilder v1)
    {
        v1.MapAskedRoles();
        v1.MapPledges();
        v1.MapRateTables();
    }
}
