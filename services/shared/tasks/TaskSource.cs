using Samen.Contracts;

namespace Samen.Tasks;

/// <summary>What can wait for who has a role: a row of a service's table of tasks.</summary>
/// <param name="Role">Of <see cref="Web.Roles"/>.</param>
/// <param name="Read">What waits now. It leaves the role to the table, and gives what this caller can do, not what somebody can.</param>
public sealed record TaskSource(string Role, Func<TaskQuestion, Task<IEnumerable<TaskView>>> Read);
