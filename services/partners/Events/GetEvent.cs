using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: one event by its id, as a CloudEvent.</summary>
internal static class GetEvent
{
    public const string MediaType = "application/cloudevents+json";

    public static async Task Handle(
        Guid id,
        EventDetail? detail,
        Caller caller,
        HttpContext context,
        PartnersDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        await caller.MustTakePart(reading);
        var item = await EventStore.Get(reading, id) ?? throw Refused.NotFound("event");
        context.Response.ContentType = MediaType;
        await context.Response.Body.WriteAsync(item.Bytes(detail ?? EventDetail.Thin), ct);
    }
}
