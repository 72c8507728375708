using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts;

/// <summary>The field is a KvK number (<see cref="Identifiers.IsKvkNumber"/>) or null.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KvkNumberAttribute() : ValidationAttribute("Must be eight digits.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || Identifiers.IsKvkNumber(value as string);
}
