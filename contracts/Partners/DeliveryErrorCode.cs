using System.Text.Json.Serialization;

namespace Samen.Contracts.Partners;

/// <summary>Why a delivery failed. None of them says anything about the network it was sent from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryErrorCode>))]
public enum DeliveryErrorCode
{
    /// <summary>The endpoint answered with a status other than 2xx; <c>statusCode</c> says which.</summary>
    ErrorStatus,

    /// <summary>The endpoint did not answer within 20 seconds, or the limit that the deployment sets.</summary>
    NoAnswerInTime,

    /// <summary>The address is not public, or the deployment no longer allows it.</summary>
    NotAllowed,

    /// <summary>The certificate is not valid, or there is no TLS version in common.</summary>
    Tls,

    /// <summary>Nothing listens at the address, or a firewall blocks it.</summary>
    NoConnection,

    /// <summary>The endpoint closed the connection, or answered something that is not HTTP.</summary>
    NoValidAnswer,

    /// <summary>The name is not in DNS.</summary>
    NoAddress,

    /// <summary>The subscriber reads its queue too slowly, or not at all.</summary>
    QueueFull,

    /// <summary>Someone deleted the queue; it is made again at the next attempt.</summary>
    QueueDeleted,

    /// <summary>The broker for subscribers does not answer.</summary>
    BrokerAway,
}
