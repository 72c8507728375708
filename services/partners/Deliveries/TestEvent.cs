namespace Samen.Partners;

/// <summary>An event that only tries whether a subscriber takes events: it is in no log and no sum.</summary>
internal static class TestEvent
{
    /// <summary>Its type.</summary>
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
