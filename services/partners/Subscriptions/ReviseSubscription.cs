using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: a subscription goes on where it stands, with other events or at another endpoint, which must agree first. How events
/// get there stays: for another way a subscription is made from its cursor on.
/// </summary>
internal static class ReviseSubscription
{
    public static async Task<Ok<SubscriptionView>> Handle(
        Guid id,
        Guid subscriptionId,
        CreateSubscriptionRequest request,
        Caller caller,
        PartnersDatabase database,
        PartnersSettings settings,
        SecretBox box,
        WebhookClient client,
        RetrySchedule schedule,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        if (request.Config?.Secret is not null)
            throw Refused.Invalid("/config/secret", "differs", "Stays as it is; POST to secret makes another.");
        if (request.Config?.Cursor is not null)
            throw Refused.Invalid("/config/cursor", "differs", "Stays as it is; replays deliver again what lies before it.");
        Subscription current;
        await using (var reading = await database.Read(ct))
        {
            (await PartnerStore.Get(reading, id) ?? throw Refused.NotFound("partner")).MustTakePart();
            current = await GetSubscription.Of(reading, id, subscriptionId);
        }
        caller.MustMatch(current.Version);
        // It says what is wrong with the request before anybody is asked.
        current.Revise(current.Sink, current.RatePerMinute, request);
        var (sink, rate) = await Agreed(current, request, settings, box, client, clock, ct);
        return await database.Write(
            caller,
            async work =>
            {
                (await PartnerStore.Held(work, id) ?? throw Refused.NotFound("partner")).MustTakePart();
                var held = await GetSubscription.Held(work, id, subscriptionId);
                if (held.Version != current.Version)
                    throw caller.Overtaken();
                var revised = held.Revise(sink, rate, request);
                if (!await SubscriptionStore.Update(work, revised))
                    throw caller.Overtaken();
                caller.Tag(revised.Version);
                return TypedResults.Ok(revised.View((await EventStore.Head(work)).Position, schedule));
            },
            ct
        );
    }

    /// <summary>Where events go, and how many in a minute at most; a new endpoint is asked, which takes time, so before the transaction.</summary>
    private static async Task<(string Sink, int? Rate)> Agreed(
        Subscription current,
        CreateSubscriptionRequest request,
        PartnersSettings settings,
        SecretBox box,
        WebhookClient client,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if ((request.Protocol ?? nameof(EventProtocol.HTTP)) != current.Protocol.ToString())
            throw Refused.Invalid(
                "/protocol",
                "differs",
                $"Is {current.Protocol} and stays so; make a subscription that begins at this cursor."
            );
        if (current.Protocol == EventProtocol.AMQP)
            return request.Sink is null
                ? (current.Sink, null)
                : throw Refused.Invalid("/sink", "differs", "Goes with HTTP only: the queue stays where it is.");
        var address = await Sink.MustBeAllowed(
            request.Sink ?? throw Refused.Invalid("/sink", "required", "Is required for HTTP."),
            settings,
            ct
        );
        if (address.AbsoluteUri == current.Sink)
            return (current.Sink, current.RatePerMinute);
        return (
            address.AbsoluteUri,
            settings.Confirm ? await client.Confirm(address, current.PartnerId, current.Secrets(box, clock.GetUtcNow())[0], ct) : null
        );
    }
}
