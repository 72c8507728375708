namespace Samen.Gateway.Portal;

/// <summary>A program that shows how something is done; the tests run it.</summary>
/// <param name="Name">What it does: read, write, token, webhook.</param>
/// <param name="Language">In which it is written, for people.</param>
/// <param name="Text">All of it.</param>
internal sealed record Sample(string Name, string Language, string Text);
