using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Tasks;

namespace Samen.Funding;

/// <summary>What waits of what the fund submits to the assembly.</summary>
internal static class ProposalTasks
{
    public static async Task<IEnumerable<TaskView>> Drafts(TaskQuestion question)
    {
        var drafts = await FundProposalStore.List(
            question.Reading,
            true,
            null,
            null,
            FundProposalStatus.Draft,
            null,
            TaskQuestion.MostOfAKind
        );
        var tasks = new List<TaskView>();
        foreach (var draft in drafts)
        {
            FundProposalView view =
                draft.Kind == FundProposalKind.Accounts
                    ? await AccountsSteps.View(question.Reading, question.Caller, draft)
                    : await ProposalSteps.View(question.Reading, question.Caller, draft);
            TaskKind? kind =
                view.AllowedActions.Contains(nameof(ProposalAction.Check)) ? TaskKind.CheckFundProposal
                : view.AllowedActions.Contains(nameof(ProposalAction.Submit)) ? TaskKind.SubmitFundProposal
                : null;
            if (kind is { } one)
                tasks.Add(new(one, "", $"fund-proposals/{draft.Id}", view.Title, Findable.PathOf(draft), view.ChangedAt));
        }
        return tasks;
    }
}
