namespace Samen.Attachments;

/// <summary>A document as it is kept, without its content.</summary>
internal sealed record Attachment
{
    public Guid Id { get; init; }
    public string Subject { get; init; } = "";
    public string Name { get; init; } = "";
    public string MediaType { get; init; } = "";
    public long Size { get; init; }
    public string Sha256 { get; init; } = "";
    public DateTimeOffset AttachedAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }

    public Contracts.AttachmentView View() => new(Id, Subject, Name, MediaType, Size, Sha256, AttachedAt, WithdrawnAt);
}
