namespace Samen.Gateway.Pages.Kit.Forms;

/// <summary>A field of a form, as it shows itself.</summary>
/// <param name="Name">As in the body of the request.</param>
/// <param name="Label">The question.</param>
/// <param name="Read">A value as people read it.</param>
internal sealed record ShownField(string Name, string Label, Func<string, string> Read);
