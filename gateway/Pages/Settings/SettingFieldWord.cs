namespace Samen.Gateway.Pages.Settings;

/// <summary>The words of a field of settings.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Hint">What helps to fill it in.</param>
/// <param name="Unit">Of one and of more, with a bar between them.</param>
/// <param name="Choices">What each choice is called.</param>
/// <param name="Empty">What it means where there is no value.</param>
public sealed record SettingFieldWord(Word Label, Word? Hint, Word? Unit, IReadOnlyDictionary<string, Word>? Choices, Word? Empty);
