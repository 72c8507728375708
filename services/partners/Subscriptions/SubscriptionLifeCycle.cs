using Samen.Contracts.Partners;
using static Samen.Contracts.Partners.SubscriptionAction;
using static Samen.Contracts.Partners.SubscriptionStatus;

namespace Samen.Partners;

/// <summary>The life cycle of subscriptions; a step that is not in the table is refused.</summary>
internal static class SubscriptionLifeCycle
{
    public static readonly IReadOnlyDictionary<(SubscriptionStatus Status, SubscriptionAction Action), SubscriptionStatus> Steps =
        new Dictionary<(SubscriptionStatus, SubscriptionAction), SubscriptionStatus>
        {
            [(Active, Pause)] = Paused,
            [(Active, End)] = Ended,
            [(Active, Rotate)] = Active,
            [(Active, Replay)] = Active,
            [(Active, GiveUp)] = Active,
            [(Active, Revise)] = Active,
            [(Active, Test)] = Active,
            [(Paused, Resume)] = Active,
            [(Paused, End)] = Ended,
            [(Paused, Rotate)] = Paused,
            [(Paused, Replay)] = Paused,
            [(Paused, GiveUp)] = Paused,
            [(Paused, Revise)] = Paused,
            [(Paused, Test)] = Paused,
        };

    /// <summary>What can be done with a subscription now.</summary>
    /// <param name="subscription">The subscription.</param>
    /// <param name="takesPart">Whether its partner takes part.</param>
    /// <param name="givesCredentials">Whether passwords of queues are made here, and not by the operator of the broker.</param>
    public static IReadOnlyList<SubscriptionAction> AllowedNow(Subscription subscription, bool takesPart, bool givesCredentials) =>
        [
            .. Steps
                .Keys.Where(step => step.Status == subscription.Status)
                .Select(step => step.Action)
                .Where(action =>
                    action switch
                    {
                        Resume or Revise or Test => takesPart,
                        Rotate => subscription.Protocol == EventProtocol.HTTP || (takesPart && givesCredentials),
                        Replay => subscription.ReplayUntil is null,
                        GiveUp => subscription.FailedAttempts > 0,
                        _ => true,
                    }
                )
                .Order(),
        ];
}
