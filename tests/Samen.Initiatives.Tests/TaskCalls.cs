using Samen.Contracts;
using Samen.Testing;
using Shouldly;

namespace Samen.Initiatives.Tests;

/// <summary>Asks what waits.</summary>
internal static class TaskCalls
{
    public const string Tasks = "/initiatives/v1/tasks";

    extension(HttpClient client)
    {
        /// <summary>What waits for who asks, of some kinds, or of all.</summary>
        public async Task<IReadOnlyList<TaskView>> Waiting(params TaskKind[] kinds) =>
            [.. (await client.Fetch<IReadOnlyList<TaskView>>(Tasks)).Where(task => kinds.Length == 0 || kinds.Contains(task.Kind))];

        /// <summary>The one thing of a kind that waits.</summary>
        public async Task<TaskView> Waits(TaskKind kind) => (await client.Waiting(kind)).ShouldHaveSingleItem();

        /// <summary>Whether nothing of a kind waits.</summary>
        public async Task WaitsNot(TaskKind kind) => (await client.Waiting(kind)).ShouldBeEmpty();
    }
}
