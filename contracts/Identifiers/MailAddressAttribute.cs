using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts;

/// <summary>The field is an e-mail address on the internet, such as name@organisation.example, or null.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute() : ValidationAttribute("Must be an e-mail address.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null
        || value is string text
            && text.Split('@') is [{ Length: > 0 } name, { Length: > 0 } host]
            && (name + host).All(c =>
                c > ' ' && c is not ('<' or '>' or '(' or ')' or ',' or ';' or ':' or '"' or '\\') && !char.IsWhiteSpace(c)
            )
            && host.Contains('.')
            && !host.StartsWith('.')
            && !host.EndsWith('.');
}
