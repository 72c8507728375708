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
public sealed record AttachmentView(Guid Id, string Subject, string Name, string MediaType, long Size, string Sha256, DateTimeOffset AttachedAt, DateTimeOffset? WithdrawnAt);
