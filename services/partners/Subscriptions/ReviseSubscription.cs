using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Secrets;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: changes which events a subscription gets, or its endpoint, which must agree first. It goes on from its cursor. For
/// another protocol the partner makes a subscription that begins at that cursor.
/// </summary>
internal static class ReviseSubscription
{
    public static async Task<Ok<SubscriptionView>> Handle(
        Guid id,
        Guid subscriptionId,
        ReviseSubscriptionRequest request,
        Caller caller,
        PartnersDatabase database,
        StoreSecrets<PartnersDatabase> secrets,
        Endpoints endpoints,
        SubscriptionViews views,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        var terms = SubscriptionTerms.Of(request, request.Config);
        Subscription current;
        await using (var reading = await database.Read(ct))
        {
            await Participation.MustTakePart(reading, id);
            current = await GetSubscription.Of(reading, id, subscriptionId);
        }
        caller.MustMatch(current.Version);
        current.MustAllow(SubscriptionAction.Revise);
        var (sink, rate) = (current.Sink, current.RatePerMinute);
        // An endpoint is asked before the transaction, since that takes time.
        if (await NewEndpoint(current, request, endpoints, ct) is { } endpoint)
        {
            sink = endpoint.AbsoluteUri;
            rate = await endpoints.MustAgree(endpoint, id, current.Secrets(secrets, clock.GetUtcNow())[0], ct);
        }
        return await database.Write(
            caller,
            async work =>
            {
                await Participation.MustTakePartHeld(work, id);
                var held = await GetSubscription.Held(work, id, subscriptionId);
                if (held.Version != current.Version)
                    throw caller.Overtaken();
                var revised = held.Revise(sink, rate, terms);
                if (!await SubscriptionStore.Update(work, revised))
                    throw caller.Overtaken();
                caller.Tag(revised.Version);
                return TypedResults.Ok(await views.Of(work, revised));
            },
            ct
        );
    }

    /// <summary>The endpoint that the request names. Null: it stays, or there is none.</summary>
    /// <exception cref="Refused">400 on <c>/protocol</c> or <c>/sink</c>.</exception>
    private static async Task<Uri?> NewEndpoint(
        Subscription current,
        ReviseSubscriptionRequest request,
        Endpoints endpoints,
        CancellationToken ct
    )
    {
        if (request.Protocol is { } protocol && protocol != current.Protocol.ToString())
            throw Refused.Invalid("/protocol", "differs", $"Is {current.Protocol} and cannot be changed; make another subscription.");
        if (current.Protocol == EventProtocol.AMQP && request.Sink is not null)
            throw Refused.Invalid("/sink", "differs", "Is for HTTP only; the queue stays where it is.");
        var endpoint = current.Protocol == EventProtocol.AMQP ? null : await endpoints.MustBeAllowed(request.Sink, ct);
        return endpoint?.AbsoluteUri == current.Sink ? null : endpoint;
    }
}
