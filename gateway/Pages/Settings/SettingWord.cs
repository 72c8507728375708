namespace Samen.Gateway.Pages.Settings;

/// <summary>What a group of settings is called and does, and the words of its fields; each stands once, in <c>settings.json</c>.</summary>
/// <param name="Name">Of the group.</param>
/// <param name="About">What it does, in a sentence or two.</param>
/// <param name="Fields">By their names.</param>
/// <param name="Figures">What its consequences are called.</param>
public sealed record SettingWord(
    Word Name,
    Word About,
    IReadOnlyDictionary<string, SettingFieldWord> Fields,
    IReadOnlyDictionary<string, Word>? Figures
);
