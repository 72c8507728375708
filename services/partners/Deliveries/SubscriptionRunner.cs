using Samen.Contracts.Partners;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>
/// Serves one subscription in one version: its events go out in the order of the log, each until it is delivered, so an effect
/// never comes before its cause. It waits for no other subscription's endpoint.
/// </summary>
internal sealed class SubscriptionRunner(Course course, Lease lease, Guid id, int version)
{
    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(250),
        LongestRest = TimeSpan.FromSeconds(30);

    /// <summary>The version of the subscription that this runner serves.</summary>
    public int Version => version;

    /// <summary>Runs until the subscription is no longer active in this version, or until cancelled.</summary>
    public async Task Run(CancellationToken ct)
    {
        for (var rest = ShortestRest; ; )
        {
            try
            {
                Subscription? subscription;
                await using (var reading = await course.Database.Read(ct))
                    subscription = await SubscriptionStore.Get(reading, id);
                if (subscription is not { Status: SubscriptionStatus.Active } || subscription.Version != version)
                    return;
                await using (var follower = new LogFollower(course, lease, subscription))
                    await follower.Run(ct);
                rest = ShortestRest;
            }
            catch (Exception e) when (e is LeaseLostException || ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The store does not answer, or the secret cannot be opened: goes on from what is stored.
                course.Log.LogError(e, "Can't serve subscription {Subscription} now; tries again in {Rest}.", id, rest);
                await Task.Delay(rest, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                rest = rest * 2 < LongestRest ? rest * 2 : LongestRest;
            }
        }
    }
}
