using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts;

/// <summary>The field is a CBS code (<see cref="Identifiers.IsMunicipalityCode"/>) or null.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MunicipalityCodeAttribute() : ValidationAttribute("Must be GM and four digits.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || Identifiers.IsMunicipalityCode(value as string);
}
