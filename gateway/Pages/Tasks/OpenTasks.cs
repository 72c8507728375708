using Samen.Contracts;

namespace Samen.Gateway.Pages.Tasks;

/// <summary>What waits for who looks, over all services.</summary>
/// <param name="Tasks">By deadline; what has none last.</param>
/// <param name="Away">The services that did not answer: what waits there is not in the list.</param>
internal sealed record OpenTasks(IReadOnlyList<TaskView> Tasks, IReadOnlyList<string> Away)
{
    /// <summary>Asks the services in which something can wait for who looks, all at once.</summary>
    public static async Task<OpenTasks> Of(ApiClient client, Me me)
    {
        var asked = Service.All.Where(service => me.May($"GET /{service}/v1/tasks")).ToList();
        var answers = await Task.WhenAll(asked.Select(service => Ask(client, service)));
        return new OpenTasks(
            [
                .. from task in answers.SelectMany(tasks => tasks ?? [])
                orderby task.DueAt is null, task.DueAt, Words.Of(task.Kind).Weight, task.Since
                select task,
            ],
            [.. asked.Where((_, index) => answers[index] is null)]
        );
    }

    private static async Task<IReadOnlyList<TaskView>?> Ask(ApiClient client, string service)
    {
        try
        {
            return await client.Tasks(service);
        }
        catch (ApiProblem problem) when (problem.IsAway)
        {
            return null;
        }
    }
}
