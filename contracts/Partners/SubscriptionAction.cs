using System.Text.Json.Serialization;

namespace Samen.Contracts.Partners;

/// <summary>What can be done with a subscription.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubscriptionAction>))]
public enum SubscriptionAction
{
    /// <summary>Stop deliveries until it is resumed; everything is kept.</summary>
    Pause,

    /// <summary>Go on from its cursor, with a fresh schedule of retries.</summary>
    Resume,

    /// <summary>End it for good.</summary>
    End,

    /// <summary>Make a new signing secret, or a new password for its queue.</summary>
    Rotate,

    /// <summary>Deliver earlier events again.</summary>
    Replay,

    /// <summary>Skip the event that the endpoint keeps refusing, or stop the replay that it refuses.</summary>
    GiveUp,

    /// <summary>Change which events it gets, or where they go.</summary>
    Revise,

    /// <summary>Send a test event.</summary>
    Test,
}
