using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Samen.Gateway.People;

namespace Samen.Gateway.Tests;

/// <summary>
/// The framework's hasher, which checks no password against the same hash twice: it is slow on purpose, and hundreds of tests sign in.
/// </summary>
internal sealed class RememberingHasher : PasswordHasher<Account>
{
    private static readonly ConcurrentDictionary<(string Hash, string Password), PasswordVerificationResult> Checked = new();

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        Checked.GetOrAdd((hashedPassword, providedPassword), pair => base.VerifyHashedPassword(user, pair.Hash, pair.Password));
}
