using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>A subscription that is being made, from a request that was checked.</summary>
internal sealed record NewSubscription(Guid Id, Guid Partner, Uri Sink, EventProtocol Protocol, SubscriptionTerms Terms, string? Cursor)
{
    private const int MostPerPartner = 25;

    /// <summary>Where the request has the cursor.</summary>
    private const string CursorField = "/config/cursor";

    /// <summary>Checks the partner before a queue is made or an endpoint is asked.</summary>
    /// <exception cref="Refused">404; 409 <c>not-admitted</c>, <c>too-many-subscriptions</c>.</exception>
    public async Task MustBeAllowed(Reading reading)
    {
        await Participation.MustTakePart(reading, Partner);
        await MustHaveRoom(reading);
    }

    /// <summary>Inserts it, after its cursor or the end of the log.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="now">The time.</param>
    /// <param name="complete">Adds what depends on the protocol.</param>
    /// <exception cref="Refused">As above; 400: the cursor is wrong; 410 <c>cursor-gone</c>.</exception>
    public async Task<Subscription> Insert(Work work, DateTimeOffset now, Func<Subscription, Subscription> complete)
    {
        await Participation.MustTakePartHeld(work, Partner);
        await MustHaveRoom(work);
        await SubscriptionStore.HoldAll(work);
        var start = Cursor is not null
            ? await EventQuery.Place(work, Terms.Selection, Cursor, CursorField)
            : (await EventStore.Head(work)).Position;
        var subscription = complete(Subscription.Create(Id, Partner, Sink.AbsoluteUri, Protocol, Terms, start, now));
        await SubscriptionStore.Insert(work, subscription);
        return subscription;
    }

    public Created<SubscriptionCreated> Response(SubscriptionCreated created) =>
        TypedResults.Created($"/partners/v1/partners/{Partner}/subscriptions/{Id}", created);

    private async Task MustHaveRoom(Reading reading)
    {
        if (await SubscriptionStore.Open(reading, Partner) >= MostPerPartner)
            throw new RuleViolation("too-many-subscriptions", $"A partner has at most {MostPerPartner} subscriptions; end one first.");
    }
}
