namespace Samen.Web;

/// <summary>One wrong field of a request.</summary>
/// <param name="Field">JSON pointer into the body, or the name of a parameter.</param>
/// <param name="Code">Kebab-case, stable.</param>
/// <param name="Message">One English sentence.</param>
public sealed record FieldError(string Field, string Code, string Message);
