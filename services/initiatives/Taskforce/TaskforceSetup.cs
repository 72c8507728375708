namespace Samen.Initiatives;

/// <summary>The settings and routes of the Taskforce.</summary>
internal static class TaskforceSetup
{
    public static void AddTaskforce(this WebApplicationBuilder builder) =>
        builder
            .Services.AddOptions<TaskforceSettings>()
            .BindConfiguration(TaskforceSettings.Section)
            .Validate(settings => settings.IsValid, TaskforceSettings.Rules)
            .ValidateOnStart();

    /// <summary>Its seats, meetings, items, actions and rounds.</summary>
    public static void MapTaskforce(this RouteGroupBuilder v1)
    {
        v1.MapSeats();
        v1.MapMeetings();
        v1.MapTaskforceItems();
        v1.MapTaskforceActions();
        v1.MapRounds();
    }
}
