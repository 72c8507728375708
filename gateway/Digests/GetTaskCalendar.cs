using Samen.Contracts;
using Samen.Contracts.Gateway;
using Samen.Gateway.Pages.Site;
using Samen.Gateway.People;
using Samen.Gateway.Storage;
using Samen.Lists;
using Samen.Web;

namespace Samen.Gateway.Digests;

/// <summary>
/// GET /agenda/{secret}.ics: what waits for a person and has a last moment, as a calendar to subscribe to. Who has the link reads it, so a
/// person makes it, replaces it and ends it at their account. 503 while a service is away: programs keep what they have.
/// </summary>
internal static class GetTaskCalendar
{
    public const string Path = "/agenda";

    private const string Extension = ".ics";

    /// <summary>The path of a calendar by its secret.</summary>
    public static string PathOf(string secret) => $"{Path}/{secret}{Extension}";

    public static async Task<IResult> Handle(
        string secret,
        GatewayDatabase database,
        PersonalLists lists,
        PublicSite site,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Account? account = null;
        if (secret.EndsWith(Extension, StringComparison.Ordinal) && secret.Length <= 100)
        {
            await using var reading = await database.Read(ct);
            account = await AccountStore.GetByCalendar(reading, Account.HashOf(secret[..^Extension.Length]));
        }
        if (account is not { State: PersonState.Active })
            return TypedResults.NotFound();
        var open = await lists.Of(account, ct);
        if (open.Any(list => list.Open.Away.Count > 0))
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        var now = clock.GetUtcNow();
        var entries = await lists.Ask(
            account,
            http => Task.FromResult(Entries(http.RequestServices.GetRequiredService<Ui>(), open.SelectMany(list => list.Open.Tasks), now)),
            ct
        );
        return TypedResults.Text(Calendars.Write("Samen", site, entries), $"{Calendars.MediaType}; charset=utf-8");
    }

    private static IReadOnlyList<CalendarEntry> Entries(Ui ui, IEnumerable<TaskView> tasks, DateTimeOffset now) =>
        [
            .. from task in tasks
            where task.DueAt is not null
            select new CalendarEntry(
                $"{task.Kind}-{task.Subject}",
                $"{ui.T(Words.Of(task.Kind).Do)}: {task.Title}",
                null,
                task.DueAt,
                null,
                TaskWords.Consequence(ui, task),
                FollowLink.To(task.Path),
                task.Since ?? now
            ),
        ];
}
