using Samen.Contracts;
using Samen.Testing;
using Shouldly;

namespace Samen.Funding.Tests;

/// <summary>What tests ask of what waits for somebody.</summary>
internal static class TaskCalls
{
    public const string Tasks = "/funding/v1/tasks";

    public static async Task<IReadOnlyList<TaskView>> Waiting(this HttpClient client, params TaskKind[] kinds) =>
        [.. (await client.Fetch<IReadOnlyList<TaskView>>(Tasks)).Where(task => kinds.Contains(task.Kind))];

    /// <summary>It waits for one person and not for the other, until the action of the task is done.</summary>
    /// <param name="client">For whom it waits.</param>
    /// <param name="kind">What.</param>
    /// <param name="other">For whom it does not.</param>
    /// <param name="act">The action, by whom it waits for; it gets the id of the thing.</param>
    public static async Task<TaskView> Settles(this HttpClient client, TaskKind kind, HttpClient other, Func<string, Task> act)
    {
        var task = (await client.Waiting(kind)).ShouldHaveSingleItem();
        (await other.Waiting(kind)).ShouldBeEmpty();
        await act(task.Subject.Split('/')[1]);
        (await client.Waiting(kind)).ShouldBeEmpty();
        return task;
    }
}
