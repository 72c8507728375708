using Microsoft.AspNetCore.Identity;

namespace Samen.Gateway.People;

/// <summary>
/// A password is long, and not one of those that are tried first. No rules on kinds of characters: they make passwords predictable
/// (NIST SP 800-63B, 5.1.1.2).
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Characters, at least and at most.</summary>
    public const int Shortest = 12,
        Longest = 200;

    private static readonly string[] Guessed =
    [
        "wachtwoord",
        "password",
        "welkom",
        "welcome",
        "gemeente",
        "samen",
        "qwerty",
        "abcdef",
        "123456",
        "geheim",
        "admin",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        if (password is not { Length: >= Shortest and <= Longest })
            return Wrong("length", $"Must be {Shortest} to {Longest} characters long.");
        if (password.Any(char.IsControl))
            return Wrong("characters", "Has control characters.");
        // What is left without the parts that are guessed first.
        var rest = Guessed
            .Append(user.Name)
            .Aggregate(password.ToLowerInvariant(), (text, part) => text.Replace(part, "", StringComparison.Ordinal));
        return rest.Length < 6 || password.Distinct().Count() < 5
            ? Wrong("guessable", "Is too easy to guess: use a few words that do not belong together.")
            : Task.FromResult(IdentityResult.Success);
    }

    private static Task<IdentityResult> Wrong(string code, string description) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = description }));
}
