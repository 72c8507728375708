namespace Samen.Gateway.Pages.Kit.Lists;

/// <summary>A column of a list as a file.</summary>
/// <param name="Nl">Its name.</param>
/// <param name="En">The same in English.</param>
/// <param name="Value">
/// What stands in it: text, a whole number, a <see cref="decimal"/> (two decimals; amounts in euros), a day, a moment
/// (Dutch civil time) or a <see cref="Word"/> (in the language of the visitor). Null: an empty cell.
/// </param>
internal sealed record Column<T>(string Nl, string En, Func<T, object?> Value);
