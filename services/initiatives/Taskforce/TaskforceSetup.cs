namespace Samen.Initiatives;

/// <summary>The settings of the Taskforce.</summary>
internal static class TaskforceSetup
{
    public static void AddTaskforce(this WebApplicationBuilder builder) =>
        builder
            .Services.AddOptions<TaskforceSettings>()
            .BindConfiguration(TaskforceSettings.Section)
            .Validate(settings => settings.IsValid, TaskforceSettings.Rules)
            .ValidateOnStart();
}
