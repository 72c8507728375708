using Samen.Messaging;
using Samen.Settings;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What can wait for whom in this service. Something new that can wait has a row here.</summary>
internal static class InitiativeTasks
{
    /// <summary>The table, with the rules as they are set.</summary>
    public static IReadOnlyList<TaskSource> All(IServiceProvider services)
    {
        var taskforce = services.GetRequiredService<Setting<TaskforceSettings>>();
        var meetings = new TaskforceTasks(taskforce);
        var gates = new GateTasks(taskforce);
        return
        [
            new(Roles.MunicipalityOfficer, OwnerTasks.Requests),
            new(Roles.MunicipalityOfficer, OwnerTasks.Plans),
            new(Roles.MunicipalityOfficer, OwnerTasks.Rounds),
            new(Roles.MunicipalityOfficer, OwnerTasks.Benefits),
            new(Roles.MunicipalityOfficer, GateTasks.OfOwners),
            new(Roles.MunicipalityOfficer, NeedTasks.Merges),
            new(Roles.MunicipalityOfficer, NeedTasks.Drafts),
            new(Roles.MunicipalityOfficer, NeedTasks.Questions),
            new(Roles.MunicipalityOfficer, FacilityTasks.Calls),
            new(Roles.MunicipalityOfficer, FacilityTasks.Standards),
            new(Roles.MunicipalityOfficer, FacilityTasks.Procurements),
            new(Roles.MunicipalityOfficer, PracticeTasks.Pledges),
            new(Roles.MunicipalityOfficer, PracticeTasks.Months),
            new(Roles.TaskforceMember, meetings.Items),
            new(Roles.TaskforceMember, TaskforceTasks.Meetings),
            new(Roles.TaskforceMember, TaskforceTasks.Actions),
            new(Roles.TaskforceMember, gates.OfTaskforce),
            new(Roles.AssemblySecretary, GateTasks.ToAdvise),
            new(Roles.AssemblySecretary, gates.OfBoard),
            AdminTasks.ParkedFacts(InitiativesService.Name, FailedFacts.Of),
            .. SettingRoutes.TasksOf(services, InitiativesService.Name),
        ];
    }
}
