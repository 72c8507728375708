using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: sends a test event to the endpoint or queue, once and at once, and answers what came of it. It is in no log and no sum.</summary>
internal static class TestSubscription
{
    public static async Task<Ok<TestResult>> Handle(
        Guid id,
        Guid subscriptionId,
        Caller caller,
        PartnersDatabase database,
        SecretBox box,
        WebhookClient client,
        QueueClient queues,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        Subscription subscription;
        await using (var reading = await database.Read(ct))
        {
            subscription = await GetSubscription.Of(reading, id, subscriptionId);
            (await PartnerStore.Get(reading, id))!.MustTakePart();
        }
        if (subscription.Status == SubscriptionStatus.Ended)
            throw new RuleViolation("wrong-state", "A subscription that is Ended gets no test event.");
        var attempt =
            subscription.Protocol == EventProtocol.AMQP
                ? await queues.Test(subscription, ct)
                : await client.Test(subscription, subscription.Secrets(box, clock.GetUtcNow()), ct);
        // Like every act it is in the audit log, with what came of it.
        return await database.Write(
            caller,
            _ => Task.FromResult(TypedResults.Ok(new TestResult(attempt.StatusCode, attempt.Error, attempt.Milliseconds))),
            ct
        );
    }
}
