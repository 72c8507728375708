using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Hosting;
using Samen.Partners.Deliveries;

namespace Samen.Partners.Subscriptions;

/// <summary>HTTP: sends a test event to the endpoint, once and at once, and answers what came of it. It is in no log and no sum.</summary>
internal static class TestSubscription
{
    public static async Task<Ok<TestResult>> Handle(
        Guid id, Guid subscriptionId, Caller caller, PartnersDatabase database, SecretBox box, WebhookClient client, CancellationToken ct)
    {
        caller.MustServe(id);
        // Like every act it is in the audit log; the request goes out after that.
        var subscription = (await database.Write(caller, async work => TypedResults.Ok(await GetSubscription.Of(work, id, subscriptionId)), ct)).Value!;
        if (subscription.Status == SubscriptionStatus.Ended) throw new RuleViolation("wrong-state", "A subscription that is Ended gets no test event.");
        var attempt = await client.Test(subscription, box.Open(subscription.SealedSecret, subscription.SecretPurpose), ct);
        return TypedResults.Ok(new TestResult(attempt.StatusCode, attempt.Error, attempt.Milliseconds));
    }
}
