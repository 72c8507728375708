using Samen.Storage;

namespace Samen.Messaging;

/// <summary>One service on the bus: what it publishes (its outbox) and what it handles (its inbox).</summary>
/// <param name="Name">Name of the service, as in its facts' namespace: <c>initiatives</c>.</param>
/// <param name="Database">Its store.</param>
/// <param name="Inbox">What it does with the facts of others.</param>
/// <param name="Migrated">Completes when the store's schema is up to date.</param>
/// <param name="Instance">Name of this instance among its siblings.</param>
public sealed record ServiceMessaging(string Name, Database Database, Inbox Inbox, Task Migrated, string Instance)
{
    /// <summary>How often the relay looks for what other instances committed; its own commits wake it.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The routing key of news; an answer to one service has its name.</summary>
    internal const string ForAll = "all";

    /// <summary>What a service takes in.</summary>
    internal static string FactQueue(string service) => $"{service}-facts";

    /// <summary>What it is asked to send again.</summary>
    internal static string RequestQueue(string service) => $"{service}-resend-requests";

    /// <summary>The exchange on which it tells, news and answers.</summary>
    internal static string Told(string service) => $"{service}-told";

    /// <summary>The exchange on which it asks its sources, each by its name.</summary>
    internal static string Asks(string service) => $"{service}-asks";

    /// <summary>Names an exchange, not a queue: naming a queue would declare it without its arguments.</summary>
    internal static Uri AddressOf(string exchange) => new($"exchange:{exchange}?type=direct");
}
