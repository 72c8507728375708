namespace Samen.Mail;

/// <summary>A message for many, in Dutch.</summary>
/// <param name="Title">One line.</param>
/// <param name="Text">Paragraphs, separated by line breaks.</param>
/// <param name="Path">Its page, from the root of the web site.</param>
/// <param name="Urgent">Goes at once instead of waiting for others.</param>
public sealed record MailText(string Title, string Text, string Path, bool Urgent = false);
