using Samen.Mail;
using Samen.Messaging;
using Samen.Settings;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>What can wait for whom in this service. Something new that can wait has a row here.</summary>
internal static class MunicipalityTasks
{
    /// <summary>The table, with the rules as they are set.</summary>
    public static IReadOnlyList<TaskSource> All(IServiceProvider services)
    {
        var agenda = new AgendaTasks(services.GetRequiredService<Setting<VotingSettings>>());
        var councils = new CouncilTasks(services.GetRequiredService<Setting<CouncilInstructionSettings>>());
        return
        [
            new(Roles.VotingRepresentative, VotingTasks.Votes),
            new(Roles.VotingRepresentative, VotingTasks.Cards),
            new(Roles.MunicipalityOfficer, VotingTasks.Voters),
            new(Roles.CouncilClerk, VotingTasks.Voters),
            new(Roles.AssemblySecretary, agenda.ToPlace),
            new(Roles.AssemblySecretary, agenda.ToDecide),
            new(Roles.AssemblySecretary, agenda.ToClose),
            new(Roles.AssemblySecretary, AgendaTasks.ToDeclare),
            new(Roles.AssemblySecretary, AgendaTasks.ToExecute),
            new(Roles.CouncilClerk, councils.Instructions),
            new(Roles.CouncilClerk, CouncilTasks.Decisions),
            new(Roles.CouncilClerk, CouncilTasks.Budgets),
            new(Roles.Admin, AgendaTasks.Figures),
            AdminTasks.ParkedFacts(MunicipalitiesService.Name, FailedFacts.Of),
            AdminTasks.Mails(MunicipalitiesService.Name, GivenUpMail.Of),
            .. SettingRoutes.TasksOf(services, MunicipalitiesService.Name),
        ];
    }
}
