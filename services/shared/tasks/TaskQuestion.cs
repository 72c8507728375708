using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Tasks;

/// <summary>Who asks what waits for them, and when.</summary>
/// <param name="Reading">The service's store.</param>
/// <param name="Caller">Who asks.</param>
/// <param name="Now">The current time.</param>
public sealed record TaskQuestion(Reading Reading, Caller Caller, DateTimeOffset Now)
{
    /// <summary>So many of one kind are read at most.</summary>
    public const int MostOfAKind = 50;

    /// <summary>So many are answered at most.</summary>
    private const int Most = 500;

    /// <summary>The municipality that the caller acts for.</summary>
    /// <exception cref="Refused">403: for none.</exception>
    public string Municipality => Caller.Municipality ?? throw Refused.Forbidden("not-your-municipality", "You act for no municipality.");

    /// <summary>Today in the Netherlands.</summary>
    public DateOnly Today => DutchTime.DayOf(Now);

    /// <summary>What waits for the caller in those of their roles that have a source; by deadline, what has none last.</summary>
    public async Task<IReadOnlyList<TaskView>> Ask(IEnumerable<TaskSource> sources)
    {
        var tasks = new List<TaskView>();
        foreach (var source in sources.Where(source => Caller.Is(source.Role)))
            tasks.AddRange((await source.Read(this)).Select(task => task with { Role = source.Role }));
        return [.. tasks.OrderBy(task => task.DueAt is null).ThenBy(task => task.DueAt).ThenBy(task => task.Since).Take(Most)];
    }
}
