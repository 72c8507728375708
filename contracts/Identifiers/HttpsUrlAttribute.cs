using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts;

/// <summary>The field is an absolute https URL without a user name, or null.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HttpsUrlAttribute() : ValidationAttribute("Must be an https address.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is null
        || value is string text
            && text.All(c => c is > ' ' and <= '~')
            && Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url is { Scheme: "https", UserInfo.Length: 0, Host.Length: > 0 };
}
