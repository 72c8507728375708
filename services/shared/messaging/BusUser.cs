using MassTransit;

namespace Samen.Messaging;

/// <summary>
/// As whom this process is on the broker. Where each service is there as a user of its own name, RabbitMQ vouches for who sent a
/// message (its property user-id), and a batch of facts is taken from its source alone.
/// </summary>
/// <param name="Name">The user; null: a bus in memory.</param>
public sealed record BusUser(string? Name)
{
    /// <summary>The user in the address of a broker.</summary>
    public static BusUser In(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new BusUser(Uri.UnescapeDataString(address.UserInfo.Split(':')[0]));
    }

    /// <summary>Whether a service of this process is on the broker as itself, as the others are then too.</summary>
    internal bool Is(string service) => Name == service;

    /// <summary>Says who sends; the broker refuses whoever says it is another.</summary>
    internal void Sign(SendContext context)
    {
        if (context.TryGetPayload<RabbitMqSendContext>(out var message))
            message.BasicProperties.UserId = Name;
    }

    /// <summary>Who sent a message, by the word of the broker; null: it says nothing.</summary>
    internal static string? SenderOf(ConsumeContext context) =>
        context.ReceiveContext.TryGetPayload<RabbitMqBasicConsumeContext>(out var message) ? message.Properties.UserId : null;
}
