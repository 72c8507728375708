using Samen.Contracts;

namespace Samen.Mail;

/// <summary>A mail to one address, on its way.</summary>
internal sealed record Letter
{
    public Guid Id { get; init; }
    public string Address { get; init; } = "";
    public string Subject { get; init; } = "";

    /// <summary>What it says; null once it was sent or given up.</summary>
    public MailText? Text { get; init; }
    public MailStatus Status { get; init; }
    public DateTimeOffset MadeAt { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>When it was sent or given up.</summary>
    public DateTimeOffset? SettledAt { get; init; }
    public string? Reason { get; init; }

    public MailView View() =>
        new(Id, Address, Subject, Status, MadeAt, Attempts, NextAt, Status == MailStatus.Sent ? SettledAt : null, Reason);
}
