using Samen.Contracts;
using Samen.Storage;

namespace Samen.Mail;

/// <summary>Mail of a service that was given up.</summary>
public sealed record GivenUpMail
{
    private const int Most = 50;

    /// <summary>How many.</summary>
    public int Count { get; init; }

    /// <summary>When the first was.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The newest of it. Addresses are personal data: read them in a work, for the audit log.</summary>
    public static async Task<IReadOnlyList<MailView>> List(Work work) =>
        [.. (await MailStore.Page(work, MailStatus.GivenUp, null, Most)).Select(letter => letter.View())];

    /// <summary>How many since a moment, and when the first.</summary>
    public static async Task<(int Count, DateTimeOffset? Since)> Of(Reading reading, DateTimeOffset from)
    {
        var found = await MailStore.GivenUp(reading, from);
        return (found.Count, found.Since);
    }
}
