using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Tasks;

namespace Samen.Initiatives;

/// <summary>What waits about needs and about what municipalities ask each other.</summary>
internal static class NeedTasks
{
    /// <summary>Proposals to merge a need of the municipality with one of another.</summary>
    public static async Task<IEnumerable<TaskView>> Merges(TaskQuestion question) =>
        !Need.HasOffice(question.Caller)
            ? []
            : (await InitiativeTaskStore.Merges(question.Reading, question.Municipality)).Select(merge => new TaskView(
                TaskKind.SettleMerge,
                "",
                $"need-merges/{merge.Id}",
                merge.Title,
                $"/behoeften/{merge.AboutId}#samenvoeging-{merge.Id}",
                merge.Since
            ));

    /// <summary>Drafts of needs that say enough to be recorded.</summary>
    public static async Task<IEnumerable<TaskView>> Drafts(TaskQuestion question) =>
        !Need.HasOffice(question.Caller)
            ? []
            : (await NeedDraftStore.List(question.Reading, question.Municipality, null, TaskQuestion.MostOfAKind))
                .Where(draft => draft.CanBeRecorded)
                .Select(draft => new TaskView(
                    TaskKind.RecordNeed,
                    "",
                    $"need-drafts/{draft.Id}",
                    draft.Title,
                    $"/behoeften/concepten/{draft.Id}#kop-vastleggen",
                    draft.SavedAt
                ));

    /// <summary>Questions that are for the municipality and that it has not answered.</summary>
    public static async Task<IEnumerable<TaskView>> Questions(TaskQuestion question)
    {
        var (reading, code) = (question.Reading, question.Municipality);
        if (await MunicipalityStore.Get(reading, code) is not { IsAbolished: false } municipality)
            return [];
        var tasks = new List<TaskView>();
        foreach (var one in await InitiativeTaskStore.Unanswered(reading, code))
        {
            var asked = one.IsFor(
                municipality,
                one.ThemeKey is { } theme && await ProfileStore.Knows(reading, code, theme, question.Today),
                one.FacilityId is { } facility && await AdoptionStore.Get(reading, facility, code) is { State: AdoptionState.Live }
            );
            if (asked)
                tasks.Add(
                    new TaskView(
                        TaskKind.AnswerQuestion,
                        "",
                        $"questions/{one.Id}",
                        one.Title,
                        $"/vragen/{one.Id}#kop-antwoorden",
                        one.AskedAt
                    )
                );
        }
        return tasks;
    }
}
