using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Tasks;

/// <summary>What waits for administrators in each service that has it: how many, and since when.</summary>
public static class AdminTasks
{
    /// <summary>Mail that was given up longer ago is no news.</summary>
    public static readonly TimeSpan MailBack = TimeSpan.FromDays(14);

    /// <summary>Facts that failed.</summary>
    /// <param name="service">Name of the service.</param>
    /// <param name="failed">Counts them.</param>
    public static TaskSource ParkedFacts(string service, Func<Reading, Task<(int Count, DateTimeOffset? Since)>> failed) =>
        new(Roles.Admin, async question =>
            Of(TaskKind.HandleParkedFact, $"parked-facts/{service}", service, "/toestand#feiten", await failed(question.Reading))
        );

    /// <summary>Mail that was given up.</summary>
    /// <param name="service">Name of the service.</param>
    /// <param name="givenUp">Counts what was given up since a moment.</param>
    public static TaskSource Mails(string service, Func<Reading, DateTimeOffset, Task<(int Count, DateTimeOffset? Since)>> givenUp) =>
        new(Roles.Admin, async question =>
            Of(TaskKind.LookAtMail, $"mails/{service}", service, "/toestand#post", await givenUp(question.Reading, question.Now - MailBack))
        );

    private static IEnumerable<TaskView> Of(
        TaskKind kind,
        string subject,
        string service,
        string path,
        (int Count, DateTimeOffset? Since) waiting
    ) => waiting.Count == 0 ? [] : [new TaskView(kind, "", subject, service, path, waiting.Since, Count: waiting.Count)];
}
