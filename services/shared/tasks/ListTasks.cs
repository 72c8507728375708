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
        return TypedResults.Ok(
            await new TaskQuestion(reading, caller, clock.GetUtcNow()).Ask(sources.Where(source => role is null || role == source.Role))
        );
    }
}
