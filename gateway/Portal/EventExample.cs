namespace Samen.Gateway.Portal;

/// <summary>An example of an event.</summary>
/// <param name="Name">Thin, Full or Test.</param>
/// <param name="Text">The whole event as JSON.</param>
internal sealed record EventExample(string Name, string Text);
