using Samen.Contracts;

namespace Samen.Mail;

/// <summary>A mail: what goes to one address at once.</summary>
internal sealed record Letter
{
    public Guid Id { get; init; }
    public string Address { get; init; } = "";
    public string Subject { get; init; } = "";
    public MailStatus Status { get; init; }
    public DateTimeOffset MadeAt { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>When it was sent or given up.</summary>
    public DateTimeOffset? SettledAt { get; init; }
    public string? Reason { get; init; }
    public int Messages { get; init; }

    public MailView View() =>
        new(Id, Address, Subject, Messages, Status, MadeAt, Attempts, NextAt, Status == MailStatus.Sent ? SettledAt : null, Reason);
}
