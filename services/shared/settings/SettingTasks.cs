using Samen.Contracts;
using Samen.Tasks;

namespace Samen.Settings;

/// <summary>What waits for who may approve settings.</summary>
internal static class SettingTasks
{
    /// <summary>Proposals of others that can be approved; each one once, whichever of the roles somebody has.</summary>
    public static async Task<IEnumerable<TaskView>> ToApprove(TaskQuestion question, SettingGroups groups, string role, string service)
    {
        var tasks = new List<TaskView>();
        foreach (
            var proposal in await SettingStore.List(question.Reading, null, SettingProposalStatus.Proposed, null, TaskQuestion.MostOfAKind)
        )
        {
            if (groups.Find(proposal.SettingKey) is not { } group || group.Roles.FirstOrDefault(question.Caller.Is) != role)
                continue;
            if (
                !proposal
                    .View((await group.Current(question.Reading)).Version, mayChange: true, question.Caller.Id)
                    .AllowedActions.Contains("Approve")
            )
                continue;
            tasks.Add(
                new TaskView(
                    TaskKind.ApproveSetting,
                    "",
                    $"setting-proposals/{proposal.Id}",
                    proposal.Why,
                    $"/instellingen/{service}/{group.Key}#voorstel-{proposal.Id}",
                    proposal.ProposedAt
                )
            );
        }
        return tasks;
    }
}
