using System.Globalization;
using Samen.Contracts.Partners;

namespace Samen.Partners;

/// <summary>The English sentence for each reason why a delivery failed, as the API and its mails show it.</summary>
internal static class DeliveryErrors
{
    /// <param name="code">Why it failed; null when it did not.</param>
    /// <param name="status">What the endpoint answered, if it answered.</param>
    public static string? Sentence(DeliveryErrorCode? code, int? status) =>
        code switch
        {
            null => null,
            DeliveryErrorCode.ErrorStatus => string.Create(CultureInfo.InvariantCulture, $"The endpoint answered {status}."),
            DeliveryErrorCode.NoAnswerInTime => "The endpoint gave no answer in time.",
            DeliveryErrorCode.NotAllowed => "Deliveries to this address are not allowed.",
            DeliveryErrorCode.Tls => "The TLS connection could not be made; see the endpoint's certificate.",
            DeliveryErrorCode.NoConnection => "The endpoint accepts no connection.",
            DeliveryErrorCode.NoValidAnswer => "The endpoint closed the connection without a valid answer.",
            DeliveryErrorCode.NoAddress => "The endpoint's name leads to no address.",
            DeliveryErrorCode.QueueFull => "The queue is full.",
            DeliveryErrorCode.QueueDeleted => "The queue was deleted; it is made again.",
            DeliveryErrorCode.BrokerAway => "The broker does not answer.",
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
        };
}
