namespace Samen.Partners;

/// <summary>An event to test whether a subscriber accepts events. It is not in the log and not counted.</summary>
internal static class TestEvent
{
    public const string Type = "nl.samen.partners.subscription-tested.v1";

    public static LogEvent For(Subscription subscription, PartnersSettings settings, DateTimeOffset now)
    {
        var item = new LogEvent
        {
            EventId = Guid.CreateVersion7(now),
            Source = PartnersService.Name,
            Type = Type,
            Subject = $"partners/{subscription.PartnerId}/subscriptions/{subscription.Id}",
            RecordedAt = now,
        };
        return item with { Body = CloudEvent.Write(item, settings.Oin, $"/{PartnersService.Name}/v1/{item.Subject}", "{}") };
    }
}
