using System.Globalization;

namespace Samen.Contracts.Partners;

/// <summary>Why a delivery failed, as the API says it: <c>lastError</c> of a subscription, <c>error</c> of an attempt. Nothing of it tells of the network that it was sent from.</summary>
public static class DeliveryErrors
{
    /// <summary>No answer within the time that there is for it.</summary>
    public const string NoAnswerInTime = "The endpoint gave no answer in time.";

    /// <summary>The address is not public, or no longer one that the deployment allows.</summary>
    public const string NotAllowed = "Deliveries to this address are not allowed.";

    /// <summary>The certificate is not valid, or there is no common version of TLS.</summary>
    public const string Tls = "The TLS connection could not be made; see the endpoint's certificate.";

    /// <summary>Nothing listens, or a firewall is in between.</summary>
    public const string NoConnection = "The endpoint accepts no connection.";

    /// <summary>It hung up, or answered what is no HTTP.</summary>
    public const string NoValidAnswer = "The endpoint closed the connection without a valid answer.";

    /// <summary>The name is not in DNS.</summary>
    public const string NoAddress = "The endpoint's name leads to no address.";

    /// <summary>The subscriber reads too slowly, or not at all.</summary>
    public const string QueueFull = "The queue is full.";

    /// <summary>Somebody deleted the queue.</summary>
    public const string QueueDeleted = "The queue was deleted; it is made again.";

    /// <summary>The broker for subscribers is away.</summary>
    public const string BrokerAway = "The broker does not answer.";

    private const string Answered = "The endpoint answered ";

    /// <summary>All that are not a status.</summary>
    public static IReadOnlyList<string> All { get; } =
    [NoAnswerInTime, NotAllowed, Tls, NoConnection, NoValidAnswer, NoAddress, QueueFull, QueueDeleted, BrokerAway];

    /// <summary>An answer other than 2xx.</summary>
    /// <param name="status">Its status, 100 to 999.</param>
    public static string OfStatus(int status) => string.Create(CultureInfo.InvariantCulture, $"{Answered}{status}.");

    /// <summary>The status that an error tells of; null when it is another one.</summary>
    /// <param name="error">As the API says it.</param>
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
