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

    /// <summary>What is due within this time comes first.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(3);

    /// <summary>That it is not known what waits in a service.</summary>
    public static string Away(Ui ui, string service) =>
        ui.T($"Wat in de dienst {service} op u wacht, is nu niet bekend.", $"We cannot tell what waits for you in the service {service}.");

    /// <summary>How many more there are of the same; null: it is the only one.</summary>
    public static string? More(Ui ui, TaskView task) =>
        task.Count > 1 ? ui.T($"en nog {task.Count - 1}", $"and {task.Count - 1} more") : null;

    /// <summary>What it is about in euros, if so, and what happens if nobody does it.</summary>
    public static string Consequence(Ui ui, TaskView task)
    {
        var otherwise = ui.T(Words.Of(task.Kind).Else);
        return task.AmountCents is { } cents ? $"{ui.Euro(cents)}. {otherwise}" : otherwise;
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
