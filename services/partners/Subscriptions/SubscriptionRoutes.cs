using Samen.Web;

namespace Samen.Partners;

/// <summary>Subscriptions of a partner: its own users and the partner manager read and change them; to others there are none.</summary>
internal static class SubscriptionRoutes
{
    private static readonly string[] Owners = [Roles.PartnerManager, Roles.PartnerUser];

    public static void MapSubscriptions(this RouteGroupBuilder v1)
    {
        var all = v1.MapGroup("/partners/{id:guid}/subscriptions").WithTags("Subscriptions");
        all.MapGet("/", ListSubscriptions.Handle).Allow(Scopes.SubscriptionsRead, Owners);
        all.MapPost("/", CreateSubscription.Handle).Allow(Scopes.SubscriptionsWrite, Owners).MayBeGone();

        var one = all.MapGroup("/{subscriptionId:guid}");
        one.MapGet("/", GetSubscription.Handle).Allow(Scopes.SubscriptionsRead, Owners);
        one.MapPut("/", ReviseSubscription.Handle).Allow(Scopes.SubscriptionsWrite, Owners).RequiresIfMatch();
        one.MapDelete("/", EndSubscription.Handle).Allow(Scopes.SubscriptionsWrite, Owners).HonoursIfMatch();
        one.MapPost("/pausing", PauseSubscription.Handle).Allow(Scopes.SubscriptionsWrite, Owners).HonoursIfMatch();
        one.MapPost("/resumption", ResumeSubscription.Handle).Allow(Scopes.SubscriptionsWrite, Owners).HonoursIfMatch();
        one.MapPost("/replays", ReplayEvents.Handle).Allow(Scopes.SubscriptionsWrite, Owners).HonoursIfMatch();
        one.MapPost("/secret", RotateSecret.Handle).Allow(Scopes.SubscriptionsWrite, Owners).HonoursIfMatch();
        one.MapPost("/given-up-events", GiveUpEvent.Handle).Allow(Scopes.SubscriptionsWrite, Owners).HonoursIfMatch();
        one.MapPost("/tests", TestSubscription.Handle).Allow(Scopes.SubscriptionsWrite, Owners);
        one.MapGet("/deliveries", ListDeliveries.Handle).Allow(Scopes.SubscriptionsRead, Owners);
    }
}
