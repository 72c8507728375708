using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts;

/// <summary>The field is an OIN (<see cref="Identifiers.IsOin"/>) or null.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OinAttribute()
    : ValidationAttribute("Must be an OIN: 20 positions, a known prefix, a number of that register and zeros.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || Identifiers.IsOin(value as string);
}
