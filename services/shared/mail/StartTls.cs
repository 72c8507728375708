namespace Samen.Mail;

/// <summary>When a connection to the mail server is encrypted.</summary>
public enum StartTls
{
    /// <summary>When the server offers it.</summary>
    WhenAvailable,

    /// <summary>Always; a server that doesn't offer it gets nothing.</summary>
    Required,

    /// <summary>From the first byte on (port 465).</summary>
    Implicit,

    /// <summary>Never; for a server on the same machine.</summary>
    Never,
}
