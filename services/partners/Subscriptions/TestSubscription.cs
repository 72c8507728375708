using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Secrets;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// HTTP: sends a test event to the endpoint or queue, once, and responds with the outcome. The event is not in the log and not
/// counted.
/// </summary>
internal static class TestSubscription
{
    public static async Task<Ok<TestResult>> Handle(
        Guid id,
        Guid subscriptionId,
        Caller caller,
        PartnersDatabase database,
        StoreSecrets<PartnersDatabase> secrets,
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
            await Participation.MustTakePart(reading, id);
        }
        subscription.MustAllow(SubscriptionAction.Test);
        var attempt =
            subscription.Protocol == EventProtocol.AMQP
                ? await queues.Test(subscription, ct)
                : await client.Test(subscription, subscription.Secrets(secrets, clock.GetUtcNow()), ct);
        // Through Write, so that the audit log has it, and its outcome.
        return await database.Write(
            caller,
            _ =>
                Task.FromResult(
                    TypedResults.Ok(new TestResult(attempt.StatusCode, attempt.ErrorCode, attempt.Error, attempt.Milliseconds))
                ),
            ct
        );
    }
}
