using Microsoft.Extensions.Configuration;
using Samen.Storage;

namespace Samen.Web;

/// <summary>
/// What each partner, municipality, or key of neither may store in one store: so many things, and so many bytes of documents. People
/// who act for no partner or municipality have none. Counted when it is stored; withdrawing gives nothing back.
/// </summary>
public sealed class StoredQuota
{
    private const int MegaByte = 1024 * 1024;
    private readonly long things,
        bytes;

    private StoredQuota(long things, long megaBytes) => (this.things, bytes) = (things, megaBytes * MegaByte);

    /// <summary>As it is configured: <c>Samen:Quota:Things</c> and <c>Samen:Quota:Megabytes</c>.</summary>
    /// <exception cref="StartRefusedException">One of them is less than 1.</exception>
    public static StoredQuota Of(IConfiguration configuration)
    {
        var (things, megaBytes) = (
            configuration.GetValue("Samen:Quota:Things", 20_000L),
            configuration.GetValue("Samen:Quota:Megabytes", 2_000L)
        );
        return things > 0 && megaBytes > 0
            ? new StoredQuota(things, megaBytes)
            : throw new StartRefusedException("Samen:Quota:Things and Samen:Quota:Megabytes must be 1 or more.");
    }

    /// <summary>Counts what is stored in this transaction.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="caller">Who stores it.</param>
    /// <param name="addedThings">How many things.</param>
    /// <param name="addedBytes">How many bytes of documents.</param>
    /// <exception cref="RuleViolation">409 <c>storage-used-up</c>.</exception>
    public async Task Take(Work work, Caller caller, int addedThings, long addedBytes)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (OwnerOf(caller) is not { } owner)
            return;
        if (await StoredStore.Add(work, owner, (addedThings, addedBytes), (things, bytes)))
            return;
        throw new RuleViolation(
            "storage-used-up",
            await StoredStore.Things(work, owner) + addedThings > things
                ? $"You have stored {things} things here, as many as you may; ask an administrator."
                : $"Your documents here would have more than {bytes / MegaByte} MB, as much as you may; ask an administrator."
        );
    }

    private static string? OwnerOf(Caller caller) =>
        caller.Partner is { } partner ? $"partner-{partner}"
        : caller.Municipality is { } municipality ? municipality
        : Guid.TryParse(caller.Sender, out _) ? null
        : caller.Sender;
}
