using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Samen.Gateway.Configuration;
using Samen.Gateway.Storage;

namespace Samen.Gateway.Clients;

/// <summary>Checks keys against the store for each request: a revoked one is refused on the very next.</summary>
internal sealed class ApiKeys(GatewayDatabase database, LiveConfiguration live, TimeProvider clock, ILogger<ApiKeys> log) : IDisposable
{
    private static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromMinutes(1);
    private readonly SharedReads<ApiKeyStore.Row> rows = new(database, ApiKeyStore.Get, row => row.Id);
    private readonly ConcurrentDictionary<string, bool> noting = new();

    /// <summary>The key's row; null: it is unknown, wrong, expired or revoked, and the caller is not told which.</summary>
    public async Task<ApiKeyStore.Row?> Verify(string text, CancellationToken ct)
    {
        if (ApiKey.Parse(text) is not { } key)
            return null;
        var row = await rows.Get(key.Id);
        var now = clock.GetUtcNow();
        if (row is null || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(row.Hash), Encoding.ASCII.GetBytes(key.Hash)))
            return null;
        if (!row.IsAlive(now))
            return null;
        if (row.LastUsedAt is null || row.LastUsedAt <= now - UseIsNotedEvery)
            await NoteUse(key.Id, now);
        return live.Of(row);
    }

    public void Dispose() => rows.Dispose();

    private async Task NoteUse(string id, DateTimeOffset now)
    {
        if (!noting.TryAdd(id, true))
            return; // Another request with this key does it.
        try
        {
            await database.Write(work => ApiKeyStore.Used(work, id, now, now - UseIsNotedEvery), CancellationToken.None);
        }
        catch (DbException e)
        {
            log.LogWarning(e, "The use of key {Key} can't be recorded now.", id);
        }
        finally
        {
            noting.TryRemove(id, out _);
        }
    }
}
