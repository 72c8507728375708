using System.Globalization;

namespace Samen.Contracts.Partners;

/// <summary>
/// Why a delivery failed: <c>lastError</c> of a subscription, <c>error</c> of an attempt. None of them reveals the network
/// that the delivery was sent from.
/// </summary>
public static class DeliveryErrors
{
    /// <summary>No response in time.</summary>
    public const string NoAnswerInTime = "The endpoint gave no answer in time.";

    /// <summary>The address is not public, or the deployment no longer allows it.</summary>
    public const string NotAllowed = "Deliveries to this address are not allowed.";

    /// <summary>The certificate is invalid, or there is no TLS version in common.</summary>
    public const string Tls = "The TLS connection could not be made; see the endpoint's certificate.";

    /// <summary>Nothing listens there, or a firewall is in between.</summary>
    public const string NoConnection = "The endpoint accepts no connection.";

    /// <summary>The endpoint hung up, or its response was not HTTP.</summary>
    public const string NoValidAnswer = "The endpoint closed the connection without a valid answer.";

    /// <summary>The host name is not in DNS.</summary>
    public const string NoAddress = "The endpoint's name leads to no address.";

    /// <summary>The subscriber reads too slowly or has stopped reading.</summary>
    public const string QueueFull = "The queue is full.";

    /// <summary>Somebody deleted the queue.</summary>
    public const string QueueDeleted = "The queue was deleted; it is made again.";

    /// <summary>The broker for subscribers can't be reached.</summary>
    public const string BrokerAway = "The broker does not answer.";

    private const string Answered = "The endpoint answered ";

    /// <summary>Every error that is not a status.</summary>
    public static IReadOnlyList<string> All { get; } =
    [NoAnswerInTime, NotAllowed, Tls, NoConnection, NoValidAnswer, NoAddress, QueueFull, QueueDeleted, BrokerAway];

    /// <summary>A response other than 2xx.</summary>
    /// <param name="status">Its status, 100 to 999.</param>
    public static string OfStatus(int status) => string.Create(CultureInfo.InvariantCulture, $"{Answered}{status}.");

    /// <summary>The status in an error; null: the error is not a status.</summary>
    /// <param name="error">As in the API.</param>
    public static int? StatusOf(string error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return
            error.StartsWith(Answered, StringComparison.Ordinal)
            && int.TryParse(error[Answered.Length..].TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : null;
    }
}
