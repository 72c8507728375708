using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts;

/// <summary>The field is a URI in TOOI (<see cref="Identifiers.IsTooiUri"/>) or null.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TooiUriAttribute() : ValidationAttribute("Must be an address as https://identifier.overheid.nl/tooi/id/oorg/oorg10103.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || Identifiers.IsTooiUri(value as string);
}
