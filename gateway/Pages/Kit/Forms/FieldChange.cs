namespace Samen.Gateway.Pages.Kit.Forms;

/// <summary>What somebody else made of a field since the form was rendered, as people read it.</summary>
/// <param name="Before">When the form was rendered.</param>
/// <param name="Now">What stands.</param>
/// <param name="Typed">What was typed instead; null when the field was left alone, and takes what stands.</param>
public sealed record FieldChange(string Before, string Now, string? Typed);
