using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Tasks;

/// <summary>HTTP: what waits for the caller in each of their roles, or in one; by deadline, what has none last.</summary>
internal sealed class ListTasks(Database database, IReadOnlyList<TaskSource> sources)
{
    /// <summary>So many are answered at most.</summary>
    public const int Most = 500;

    public async Task<Ok<IReadOnlyList<TaskView>>> Handle(
        [Description("Only what waits for the caller in this role.")] string? role,
        Caller caller,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (role is not null && !Roles.All.Contains(role))
            throw Refused.Invalid("role", "unknown", "Is not the name of a role.");
        await using var reading = await database.Read(ct);
        var question = new TaskQuestion(reading, caller, clock.GetUtcNow());
        var tasks = new List<TaskView>();
        foreach (var source in sources.Where(source => caller.Is(source.Role) && (role is null || role == source.Role)))
            tasks.AddRange((await source.Read(question)).Select(task => task with { Role = source.Role }));
        return TypedResults.Ok<IReadOnlyList<TaskView>>([
            .. tasks.OrderBy(task => task.DueAt is null).ThenBy(task => task.DueAt).ThenBy(task => task.Since).Take(Most),
        ]);
    }
}
