using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts;

/// <summary>The field is an RSIN (<see cref="Identifiers.IsRsin"/>) or null.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RsinAttribute() : ValidationAttribute("Must be nine digits that pass the 11-test of an RSIN.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || Identifiers.IsRsin(value as string);
}
