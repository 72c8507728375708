using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What waits for the municipalities that own an initiative, or are asked to.</summary>
internal static class OwnerTasks
{
    /// <summary>Invitations, offers of the lead and requests to join that the municipality answers.</summary>
    public static async Task<IEnumerable<TaskView>> Requests(TaskQuestion question) =>
        from initiative in await InitiativeStore.Of(question.Reading, await OwnerStore.Concerning(question.Reading, question.Municipality))
        where !initiative.IsEnded
        from asked in initiative.Requests
        where initiative.Answers(asked, question.Municipality)
        select new TaskView(
            asked.Kind switch
            {
                OwnerRequestKind.Invitation => TaskKind.AcceptOwnership,
                OwnerRequestKind.Lead => TaskKind.AcceptLead,
                _ => TaskKind.AnswerJoining,
            },
            "",
            $"initiatives/{initiative.Id}/owner-requests/{asked.MunicipalityCode}",
            asked.Kind == OwnerRequestKind.Joining ? $"{asked.MunicipalityName}: {initiative.Title}" : initiative.Title,
            $"/initiatieven/{initiative.Id}#eigenaren",
            asked.AskedAt
        );

    /// <summary>Plans that are drafted or were returned: to complete, or to submit.</summary>
    public static async Task<IEnumerable<TaskView>> Plans(TaskQuestion question) =>
        from initiative in await Owned(question)
        where initiative.Next is AwaitedStep.Submit or AwaitedStep.Resubmit
        select new TaskView(
            initiative.IsSubmittable ? TaskKind.SubmitInitiative : TaskKind.CompletePlan,
            "",
            $"initiatives/{initiative.Id}",
            initiative.Title,
            $"/initiatieven/{initiative.Id}{(initiative.IsSubmittable ? "" : "/wijzigen")}",
            initiative.StartedAt
        );

    /// <summary>Questions of the yearly round to initiatives that the municipality leads.</summary>
    public static async Task<IEnumerable<TaskView>> Rounds(TaskQuestion question) =>
        (await InitiativeTaskStore.Rounds(question.Reading, question.Municipality)).Select(entry => new TaskView(
            TaskKind.AnswerRound,
            "",
            $"taskforce-rounds/{entry.Year}/{entry.InitiativeId}",
            entry.Title,
            $"/taskforce/rondes/{entry.Year}/{entry.InitiativeId}#kop-antwoorden",
            entry.StartedAt
        ));

    /// <summary>Benefits of which nobody said what came of them last year, where the municipality used a facility.</summary>
    public static async Task<IEnumerable<TaskView>> Benefits(TaskQuestion question)
    {
        if (!Need.HasOffice(question.Caller))
            return [];
        var (year, tasks) = (question.Today.Year - 1, new List<TaskView>());
        foreach (var used in await InitiativeTaskStore.Used(question.Reading, question.Municipality))
        {
            var years = await BenefitCaseStore.YearsOf(question.Reading, used, question.Municipality, question.Today.Year);
            if (!years.Contains(year))
                continue;
            var realised = await InitiativeTaskStore.Realised(question.Reading, used, question.Municipality, year);
            tasks.AddRange(
                from benefit in await BenefitStore.Of(question.Reading, used)
                where benefit.IsMeasurable && benefit.ExpectedIn(year) is not null && !realised.Contains(benefit.Id)
                select new TaskView(
                    TaskKind.RealiseBenefit,
                    "",
                    $"benefits/{benefit.Id}",
                    $"{benefit.InitiativeTitle}: {benefit.Description} ({year})",
                    $"/baten/{benefit.Id}#kop-gerealiseerd",
                    DutchTime.At(new DateOnly(year + 1, 1, 1), TimeOnly.MinValue)
                )
            );
        }
        return tasks;
    }

    /// <summary>The initiatives that the municipality owns.</summary>
    public static async Task<IEnumerable<Initiative>> Owned(TaskQuestion question) =>
        (await InitiativeStore.Of(question.Reading, await OwnerStore.Of(question.Reading, question.Municipality))).Where(one =>
            one.IsOwnedBy(question.Municipality)
        );
}
