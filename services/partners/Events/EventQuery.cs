using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>Which events an HTTP request reads, and from where.</summary>
internal sealed record EventQuery
{
    [Description(
        "The sequence of the last event that was read, from Link, an event or Last-Event-ID; 'end' is the newest. "
            + "Absent: the oldest that is kept, or for a stream the newest."
    )]
    public string? Cursor { get; init; }

    [Description("Types of events; absent: all.")]
    public string[]? Types { get; init; }

    [Description("The source of the events, a URN.")]
    public string? Source { get; init; }

    [Description("The subject, to the letter.")]
    public string? Subject { get; init; }

    [Description("CBS code of the municipality that they are about.")]
    public string? Municipality { get; init; }

    [Description("Filters of the CloudEvents Subscriptions API as a JSON array, such as [{\"prefix\":{\"subject\":\"agenda-items/\"}}].")]
    public string? Filters { get; init; }

    [Description("Thin (the default) or Full.")]
    public EventDetail? Detail { get; init; }

    /// <summary>
    /// Precedes the sequence in a cursor of a reader that began with the oldest event and accepts that events before are gone.
    /// </summary>
    private const char Aware = '~';

    private static readonly JsonSerializerOptions Strict = Options();

    public EventDetail Shown => Detail ?? EventDetail.Thin;

    /// <exception cref="Refused">400: a filter or parameter is wrong.</exception>
    public EventSelection Selection()
    {
        var criteria = new EventCriteria(Types, Source, Subject, Municipality, Parsed());
        Faults.MustBeNoneInParameters(criteria.Faults);
        return criteria.Selection();
    }

    /// <summary>The position in the log after which to begin.</summary>
    /// <param name="reading">The store.</param>
    /// <param name="selection">Which events are wanted.</param>
    /// <param name="cursor">As in the request.</param>
    /// <param name="field">Where the request has it.</param>
    /// <exception cref="Refused">400: not a cursor; 410 <c>cursor-gone</c>: events after it are no longer kept.</exception>
    public static async Task<long> Place(Reading reading, EventSelection selection, string cursor, string field = "cursor")
    {
        var head = (await EventStore.Head(reading)).Position;
        if (cursor == "end")
            return head;
        var (from, aware) = cursor.StartsWith(Aware) ? (cursor[1..], true) : (cursor, false);
        var place = Sequence(from, field);
        if (aware)
            return Math.Min(place, head);
        if (place > head)
            throw Refused.Invalid(field, "range", $"The log ends at {head}.");
        await MustBeKept(reading, selection, place);
        return place;
    }

    /// <summary>Refuses a position after which selected events are no longer kept.</summary>
    /// <exception cref="Refused">410 <c>cursor-gone</c>.</exception>
    public static async Task MustBeKept(Reading reading, EventSelection selection, long place)
    {
        if (await EventStore.Gone(reading, selection.Types) is var gone && place < gone)
            throw new Refused(
                StatusCodes.Status410Gone,
                "cursor-gone",
                $"Events after this cursor are no longer kept; what is left begins after {gone}."
            );
    }

    /// <summary>The cursor of a link. A reader that began with the oldest event gets one that accepts gaps.</summary>
    public async Task<string> Link(PartnersDatabase database, EventSelection selection, long place, CancellationToken ct)
    {
        var sequence = CloudEvent.Sequence(place);
        // Most readers give a cursor of their own and need no query.
        if (Cursor is not null && !Cursor.StartsWith(Aware))
            return sequence;
        await using var reading = await database.Read(ct);
        return place < await EventStore.Gone(reading, selection.Types) ? Aware + sequence : sequence;
    }

    /// <summary>The position that a sequence stands for.</summary>
    /// <exception cref="Refused">400: not a sequence.</exception>
    public static long Sequence(string text, string field) =>
        text.Length <= 19 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : throw Refused.Invalid(field, "format", "Is not the sequence of an event.");

    private EventFilter[]? Parsed()
    {
        if (Filters is null)
            return null;
        try
        {
            return JsonSerializer.Deserialize<EventFilter[]>(Filters, Strict)
                ?? throw Refused.Invalid("filters", "format", "Is not a JSON array of filters.");
        }
        catch (JsonException e)
        {
            throw Problems.Explain(e, "filters");
        }
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        SamenHost.Strict(options);
        return options;
    }
}
