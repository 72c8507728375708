namespace Samen.Contracts;

/// <summary>A document attached to something. Withdrawing it erases the content and keeps this entry, with its hash.</summary>
/// <param name="Id">The attachment.</param>
/// <param name="Subject">What it is attached to, as <c>collection/id</c>.</param>
/// <param name="Name">File name.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="Sha256">SHA-256 of the content, in hexadecimal.</param>
/// <param name="AttachedAt">When it was attached.</param>
/// <param name="WithdrawnAt">When it was withdrawn; null: it was not.</param>
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
