using Samen.Contracts;

namespace Samen.Gateway.Pages.Tasks;

/// <summary>What is done, and what happens if nobody does it, for each kind of task. Each service's kinds have a file.</summary>
internal static class TaskWords
{
    /// <summary>Each kind has a row.</summary>
    public static IReadOnlyDictionary<TaskKind, TaskWord> All { get; } =
        new Dictionary<TaskKind, TaskWord>([
            .. MunicipalityTaskWords.All,
            .. InitiativeTaskWords.All,
            .. FundTaskWords.All,
            .. PartnerTaskWords.All,
            .. GatewayTaskWords.All,
        ]);

    extension(Words)
    {
        /// <summary>What a kind of task is called.</summary>
        public static TaskWord Of(TaskKind kind) => All[kind];
    }
}
