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

    /// <summary>Whose list it is: the roles, and for whom.</summary>
    /// <param name="ui">The language.</param>
    /// <param name="me">Who looks.</param>
    /// <param name="role">The role that is looked from; null: all.</param>
    /// <param name="municipality">Name of the own municipality; null: none.</param>
    public static string Whose(Ui ui, Me me, string? role, string? municipality)
    {
        var named = string.Join(", ", (role is null ? me.Held : [role]).Select(one => ui.T(Words.OfRole(one))));
        var text = me.StandsInFor is { } absent
            ? ui.T($"U neemt waar voor {absent}, als {named}", $"You stand in for {absent}, as {named}")
            : ui.T($"Dit wacht op u als {named}", $"This waits for you as {named}");
        if (municipality is not null)
            text += $" in {municipality}";
        return me.Office is { } office ? $"{text} ({ui.T(Words.Of(office))})." : $"{text}.";
    }

    /// <summary>When it is due, as a sentence; null: never.</summary>
    public static string? Due(Ui ui, TaskView task, DateTimeOffset now) =>
        task.DueAt is not { } due ? null
        : due < now ? ui.T($"Moest uiterlijk {ui.LastMoment(due)}.", $"Was due by {ui.LastMoment(due)}.")
        : ui.T($"Uiterlijk {ui.LastMoment(due)}.", $"By {ui.LastMoment(due)}.");

    extension(Words)
    {
        /// <summary>What a kind of task is called.</summary>
        public static TaskWord Of(TaskKind kind) => All[kind];
    }
}
