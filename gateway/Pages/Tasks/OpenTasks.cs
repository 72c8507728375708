using Samen.Contracts;

namespace Samen.Gateway.Pages.Tasks;

/// <summary>What waits for who looks, over all services.</summary>
/// <param name="Tasks">By deadline; what has none last.</param>
/// <param name="Away">The services that did not answer: what waits there is not in the list.</param>
internal sealed record OpenTasks(IReadOnlyList<TaskView> Tasks, IReadOnlyList<string> Away)
{
    /// <summary>Asks the services in which something can wait for who looks, all at once.</summary>
    /// <param name="client">Asks them.</param>
    /// <param name="me">Who looks.</param>
    /// <param name="here">What waits for them at the gateway itself.</param>
    public static async Task<OpenTasks> Of(ApiClient client, Me me, IReadOnlyList<TaskView> here)
    {
        var asked = Service.All.Where(service => me.May($"GET /{service}/v1/tasks")).ToList();
        var answers = await Task.WhenAll(asked.Select(service => client.Tasks(service).UnlessAway()));
        return new OpenTasks(
            [
                .. from task in answers.SelectMany(tasks => tasks ?? []).Concat(here)
                orderby task.DueAt is null, task.DueAt, Words.Of(task.Kind).Weight, task.Since
                select task,
            ],
            [.. asked.Where((_, index) => answers[index] is null)]
        );
    }
}
