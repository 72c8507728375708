namespace Samen.Mail;

/// <summary>A heading, a paragraph or a link of a mail.</summary>
/// <param name="Text">Plain text, on one line.</param>
/// <param name="Path">Where it leads, from the root of the web site; null: nowhere.</param>
/// <param name="IsHeading">Whether it stands above what follows.</param>
public sealed record MailBlock(string Text, string? Path = null, bool IsHeading = false);
