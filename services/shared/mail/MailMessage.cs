namespace Samen.Mail;

/// <summary>A message for one address, alone or in a mail.</summary>
internal sealed record MailMessage
{
    public Guid Id { get; init; }
    public string Address { get; init; } = "";
    public string Title { get; init; } = "";
    public string Body { get; init; } = "";
    public string Path { get; init; } = "";
    public bool Urgent { get; init; }
    public DateTimeOffset QueuedAt { get; init; }
}
