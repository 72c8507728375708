using System.ComponentModel.DataAnnotations;

namespace Samen.Web;

/// <summary>A field of a request that is not what its contract asks for.</summary>
/// <param name="Field">JSON pointer into the request.</param>
/// <param name="Code">Kebab-case, stable.</param>
/// <param name="Message">One English sentence; it never repeats the value.</param>
/// <param name="Attribute">The attribute that the value does not satisfy; null: it is not about an attribute.</param>
/// <param name="Value">The value.</param>
public sealed record RequestFault(string Field, string Code, string Message, ValidationAttribute? Attribute = null, object? Value = null)
{
    /// <summary>As the API reports it.</summary>
    public FieldError Error => new(Field, Code, Message);
}
