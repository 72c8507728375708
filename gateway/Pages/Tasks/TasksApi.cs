using Samen.Contracts;

namespace Samen.Gateway.Pages.Tasks;

/// <summary>What waits for who looks, as each service answers it.</summary>
internal static class TasksApi
{
    extension(ApiClient client)
    {
        /// <summary>What waits in a service for who looks.</summary>
        public Task<IReadOnlyList<TaskView>> Tasks(string service) => client.Get<IReadOnlyList<TaskView>>(service, "tasks");
    }
}
