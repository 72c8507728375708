using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Samen.Gateway.People;

namespace Samen.Gateway.Tests;

/// <summary>The framework's hasher, with how many iterations each check took: a clock would only guess.</summary>
internal sealed class CountingHasher : PasswordHasher<Account>
{
    public List<uint> Iterations { get; } = [];

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        // Format, function, iterations.
        Iterations.Add(BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hashedPassword).AsSpan(5)));
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
