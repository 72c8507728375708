namespace Samen.Contracts;

/// <summary>One wrong cell of a line of an import.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Code">Kebab-case, stable.</param>
/// <param name="Message">One English sentence.</param>
public sealed record ImportError(string Column, string Code, string Message);
