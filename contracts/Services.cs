using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samen.Contracts;

/// <summary>A document that is attached to something. When it is withdrawn its content is gone; that it was there, and its hash, stay.</summary>
/// <param name="Id">The attachment.</param>
/// <param name="Subject">What it is attached to, as <c>collection/id</c>.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 of the content in hexadecimals.</param>
/// <param name="AttachedAt">Since when.</param>
/// <param name="WithdrawnAt">Until when; null: its content is there.</param>
public sealed record AttachmentView(
    Guid Id,
    string Subject,
    string Name,
    string MediaType,
    long Size,
    string Sha256,
    DateTimeOffset AttachedAt,
    DateTimeOffset? WithdrawnAt
);

/// <summary>Where a message for somebody's mailbox stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MailStatus>))]
public enum MailStatus
{
    /// <summary>Waits to be sent, or to be tried again.</summary>
    Waiting,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>Given up; the reason says why.</summary>
    GivenUp,
}

/// <summary>One mail: all that came for one address within a while. What it says is not shown.</summary>
/// <param name="Id">The mail; its Message-ID begins with it.</param>
/// <param name="Address">To whom.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Messages">How many messages are in it.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="MadeAt">When it was put together.</param>
/// <param name="Attempts">How often sending was tried.</param>
/// <param name="NextAt">When it is tried again; null: it is not.</param>
/// <param name="SentAt">When the mail server took it.</param>
/// <param name="Reason">What went wrong last.</param>
public sealed record MailView(
    Guid Id,
    string Address,
    string Subject,
    int Messages,
    MailStatus Status,
    DateTimeOffset MadeAt,
    int Attempts,
    DateTimeOffset? NextAt,
    DateTimeOffset? SentAt,
    string? Reason
);

/// <summary>A fact in the history of a subject.</summary>
/// <param name="Number">Its place in that history, from 1.</param>
/// <param name="Type">Wire name, as in the AsyncAPI document.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Data">The fact itself.</param>
public sealed record HistoryEntryView(long Number, string Type, DateTimeOffset RecordedAt, JsonElement Data);

/// <summary>Something that a search found.</summary>
/// <param name="Subject">What it is, as <c>collection/id</c>.</param>
/// <param name="Kind">What kind of thing, in kebab case, such as <c>agenda-item</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Summary">The beginning of what else there is to say of it.</param>
/// <param name="Path">Its page, from the root of the web site.</param>
/// <param name="ChangedAt">When it was last changed.</param>
public sealed record SearchResultView(string Subject, string Kind, string Title, string Summary, string Path, DateTimeOffset ChangedAt);
