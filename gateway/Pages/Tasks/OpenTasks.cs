using Microsoft.Extensions.Options;
using Samen.Contracts;
using Samen.Gateway.People;
using Samen.Gateway.Storage;
using Samen.Gateway.Waiting;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Gateway.Pages.Tasks;

/// <summary>What waits for who looks, over all services.</summary>
/// <param name="Tasks">By deadline; what has none last.</param>
/// <param name="Away">The services that did not answer: what waits there is not in the list.</param>
internal sealed record OpenTasks(IReadOnlyList<TaskView> Tasks, IReadOnlyList<string> Away)
{
    /// <summary>Asks the services in which something can wait for who looks, all at once, and the gateway itself.</summary>
    /// <param name="http">The request of who looks.</param>
    public static async Task<OpenTasks> Of(HttpContext http)
    {
        var services = http.RequestServices;
        var (client, me) = (services.GetRequiredService<ApiClient>(), services.GetRequiredService<Me>());
        IReadOnlyList<TaskView> here;
        await using (var reading = await services.GetRequiredService<GatewayDatabase>().Read(http.RequestAborted))
            here = await new TaskQuestion(reading, Caller.Of(http), services.GetRequiredService<TimeProvider>().GetUtcNow()).Ask(
                GatewayTasks.All(services.GetRequiredService<IOptions<PeopleSettings>>().Value)
            );
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
