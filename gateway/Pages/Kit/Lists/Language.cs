namespace Samen.Gateway.Pages.Kit.Lists;

/// <summary>The language of a file.</summary>
internal sealed record Language(bool IsEnglish)
{
    /// <summary>The text in this language.</summary>
    public string T(string nl, string en) => IsEnglish ? en : nl;

    /// <summary>The word in this language.</summary>
    public string T(Word word) => T(word.Nl, word.En);
}
