using Samen.Contracts;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>What can wait for whom in this service. Something new that can wait has a row here, and its query in the store.</summary>
internal static class MunicipalityTasks
{
    public static readonly IReadOnlyList<TaskSource> All = [new(Roles.VotingRepresentative, Votes)];

    private static async Task<IEnumerable<TaskView>> Votes(TaskQuestion question) =>
        (await MunicipalityTaskStore.Votes(question.Reading, question.Municipality, question.Now)).Select(item => new TaskView(
            TaskKind.CastVote,
            "",
            $"agenda-items/{item.Id}",
            item.Title,
            $"/agendapunten/{item.Id}",
            item.Since,
            item.DueAt
        ));
}
