using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The settings and routes of the Taskforce.</summary>
internal static class TaskforceSetup
{
    public static void AddTaskforce(this WebApplicationBuilder builder) =>
        builder.AddSetting(
            InitiativesService.Name,
            TaskforceSettings.Section,
            new SettingDefinition<TaskforceSettings>("taskforce", Roles.AssemblySecretary, Roles.Admin)
            {
                Rules = settings => settings.Faults(),
                Figures = QuorumFigures.Of,
            }
        );

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
