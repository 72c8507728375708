namespace Samen.Attachments;

/// <summary>Documents that are attached, <c>Samen:Attachments</c>: of a service, and of the gateway that lets them pass.</summary>
public sealed record AttachmentSettings
{
    /// <summary>Where they are configured.</summary>
    public const string Section = "Samen:Attachments";

    /// <summary>The largest document in megabytes of 1,048,576 bytes, 1 to 100.</summary>
    public int MaxMegabytes { get; init; } = 10;

    /// <summary>How many documents one thing may have, 1 to 1,000.</summary>
    public int MaxPerSubject { get; init; } = 50;

    /// <summary>Folder for the contents, shared by all instances; null: they lie in the store.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether every setting is in range.</summary>
    public bool IsValid =>
        MaxMegabytes is >= 1 and <= 100 && MaxPerSubject is >= 1 and <= 1000 && (Folder is null || Path.IsPathFullyQualified(Folder));

    /// <summary>What to say when one is not.</summary>
    public const string Rule = $"{Section}: MaxMegabytes must be from 1 to 100, MaxPerSubject from 1 to 1000, and Folder a full path.";

    /// <summary>The largest document in bytes.</summary>
    public long MaxBytes => MaxMegabytes * 1024L * 1024L;

    /// <summary>The largest request that carries one, in bytes: form and headers included.</summary>
    public long MaxRequest => MaxBytes + (64 * 1024);
}
