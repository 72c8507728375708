using Samen.Contracts.Gateway;
using Samen.Storage;

namespace Samen.Gateway.Newsletters;

/// <summary>An address that asked for the newsletter, and gets it once that is confirmed.</summary>
[Audited]
internal sealed record NewsletterReader
{
    /// <summary>How long a link to confirm works; then who never did is forgotten.</summary>
    public static readonly TimeSpan Confirmable = TimeSpan.FromDays(7);

    /// <summary>Within this, asking again mails nothing: nobody fills somebody else's mailbox.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    public Guid Id { get; init; }

    /// <summary>In lower case.</summary>
    [Withheld]
    public string Address { get; init; } = "";
    public string? MunicipalityCode { get; init; }
    public string Language { get; init; } = "nl";
    public DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The last issue that it has, or needs no more.</summary>
    public int Number { get; init; }
    public int Version { get; init; }

    public static NewsletterReader Of(string address, AskNewsletterRequest request, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Address = address,
            MunicipalityCode = request.MunicipalityCode,
            Language = request.Language ?? "nl",
            AskedAt = now,
            Version = 1,
        };

    /// <summary>Whether a mail to confirm went only just now.</summary>
    public bool IsQuiet(DateTimeOffset now) => now - AskedAt < Quiet;

    /// <summary>Whether it can be confirmed, for the first time or with another choice.</summary>
    public bool IsConfirmable(DateTimeOffset now) => now - AskedAt < Confirmable;

    public NewsletterReader AskAgain(DateTimeOffset now) => this with { AskedAt = now, Version = Version + 1 };

    /// <summary>Who confirms gets the issues after this one; who has it already goes on.</summary>
    public NewsletterReader Confirm(string? municipality, string language, int last, DateTimeOffset now) =>
        this with
        {
            MunicipalityCode = municipality,
            Language = language,
            Number = ConfirmedAt is null ? last : Number,
            ConfirmedAt = ConfirmedAt ?? now,
            Version = Version + 1,
        };
}
