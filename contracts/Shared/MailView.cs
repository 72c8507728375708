namespace Samen.Contracts;

/// <summary>A mail to one address. Its text is not shown.</summary>
/// <param name="Id">The mail. Its Message-ID starts with this id.</param>
/// <param name="Address">The recipient.</param>
/// <param name="Subject">Its subject line.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="MadeAt">When it was composed.</param>
/// <param name="Attempts">Number of attempts to send it.</param>
/// <param name="NextAt">Time of the next attempt; null: there is none.</param>
/// <param name="SentAt">When the mail server accepted it; null: not yet.</param>
/// <param name="Reason">What went wrong in the last attempt; null: nothing.</param>
public sealed record MailView(
    Guid Id,
    string Address,
    string Subject,
    MailStatus Status,
    DateTimeOffset MadeAt,
    int Attempts,
    DateTimeOffset? NextAt,
    DateTimeOffset? SentAt,
    string? Reason
);
