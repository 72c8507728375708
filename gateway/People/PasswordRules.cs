using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;

namespace Samen.Gateway.People;

/// <summary>
/// A password is long, and not one that is tried first: known passwords, runs on a keyboard, years, and words with a little added,
/// as zxcvbn estimates it with the words that are obvious here. No rules on kinds of characters: they make passwords predictable
/// (NIST SP 800-63B, 5.1.1.2).
/// </summary>
internal sealed partial class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Characters, at least and at most.</summary>
    public const int Shortest = 12,
        Longest = 200;

    /// <summary>
    /// Of zxcvbn's scores, 0 to 4, the least that is taken: safe against guessing here. And how many characters it looks at; more of
    /// them would only make it take longer.
    /// </summary>
    private const int LeastScore = 3,
        LookedAt = 64;

    private static readonly Lazy<IReadOnlyList<string>> Obvious = new(FindObvious);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        if (password is not { Length: >= Shortest and <= Longest })
            return Wrong("length", $"Must be {Shortest} to {Longest} characters long.");
        if (password.Any(char.IsControl))
            return Wrong("characters", "Has control characters.");
        var own = Words(user.Name).Concat(Words(user.DisplayName ?? "")).Append(user.Name);
        // What is there twice is no harder to guess than once.
        var once = Repeated().Replace(password, "${part}");
        return Zxcvbn.Zxcvbn.MatchPassword(once[..Math.Min(once.Length, LookedAt)], Obvious.Value.Concat(own)).Score < LeastScore
            ? Wrong("guessable", "Is too easy to guess: use a few words that do not belong together.")
            : Task.FromResult(IdentityResult.Success);
    }

    private static Task<IdentityResult> Wrong(string code, string description) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = description }));

    /// <summary>What Dutch officials would be guessed to use: the time of the year, and names of municipalities.</summary>
    private static IReadOnlyList<string> FindObvious()
    {
        var time = CultureInfo.GetCultureInfo("nl-NL").DateTimeFormat;
        string[] words =
        [
            "wachtwoord",
            "welkom",
            "geheim",
            "gemeente",
            "samen",
            "hallo",
            "nederland",
            "lente",
            "voorjaar",
            "zomer",
            "herfst",
            "najaar",
            "winter",
            .. time.DayNames,
            .. time.MonthNames,
        ];
        using var register = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("register.seed")!);
        var names = register
            .ReadToEnd()
            .Split('\n')
            .Select(line => line.Split('|'))
            .Where(parts => parts.Length > 2)
            .SelectMany(parts => Words(parts[1]).Append(parts[1]).Append(parts[2]));
        return [.. words.Concat(names).Select(word => word.ToLowerInvariant()).Where(word => word.Length > 2).Distinct()];
    }

    /// <summary>The runs of letters in a text.</summary>
    private static IEnumerable<string> Words(string text) =>
        new string([.. text.Select(c => char.IsLetter(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"(?<part>.{3,})\W*(?:\k<part>\W*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();
}
