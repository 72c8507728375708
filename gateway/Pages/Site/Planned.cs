using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Gateway.Pages.Site;

/// <summary>Something that is planned.</summary>
/// <param name="Day">When.</param>
/// <param name="At">When, in words.</param>
/// <param name="Text">What.</param>
/// <param name="Path">Its page.</param>
internal sealed record Planned(DateOnly Day, string At, string Text, string Path)
{
    private const int Most = 8;
    private static readonly Word MeetingWord = new("De Taskforce komt bijeen", "The Taskforce meets");

    /// <summary>What comes first, over all services; null: a service is away.</summary>
    public static async Task<IReadOnlyList<Planned>?> Of(ApiClient client, Ui ui, DateTimeOffset now)
    {
        var (assembliesRead, meetingsRead) = (client.Assemblies().UnlessAway(), client.Meetings(MeetingStatus.Planned).UnlessAway());
        if (await assembliesRead is not { } assemblies || await meetingsRead is not { } meetings)
            return null;
        return
        [
            .. assemblies
                .Items.Where(one => one.CancelledAt is null)
                .SelectMany(one => Of(ui, one, now))
                .Concat(
                    meetings.Items.Select(one => new Planned(
                        one.Date,
                        ui.Date(one.Date),
                        ui.T(MeetingWord),
                        $"/taskforce/bijeenkomsten/{one.Id}"
                    ))
                )
                .Where(one => one.Day >= DutchTime.DayOf(now))
                .OrderBy(one => one.Day)
                .Take(Most),
        ];
    }

    private static IEnumerable<Planned> Of(Ui ui, AssemblyView assembly, DateTimeOffset now)
    {
        var path = $"/vergaderingen/{assembly.Id}";
        yield return new Planned(assembly.Date, ui.Date(assembly.Date), ui.T(Words.Of(assembly.Kind)), path);
        foreach (var deadline in assembly.Deadlines.Where(one => one.DueAt > now))
            yield return new Planned(DutchTime.DayOf(deadline.DueAt), ui.Moment(deadline.DueAt), ui.T(Words.Of(deadline.Kind)), path);
    }
}
