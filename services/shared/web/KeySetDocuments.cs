using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Samen.Storage;

namespace Samen.Web;

/// <summary>
/// Fetches the gateway's key set and keeps the last good answer on disk: a service starts and serves while the gateway is
/// away. An answer without keys, or a file that is corrupt, counts as none.
/// </summary>
/// <param name="http">Its timeout bounds how long a request may wait for a key that isn't known.</param>
/// <param name="gateway">Where the key set is, read at each fetch.</param>
/// <param name="file">Where the last answer is kept.</param>
/// <param name="log">Says why keys could not be fetched or kept.</param>
internal sealed class KeySetDocuments(HttpClient http, Func<Uri> gateway, string file, ILogger<KeySetDocuments> log) : IDocumentRetriever
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The gateway gives no keys, and there are none on disk.</exception>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        try
        {
            var json = await http.GetStringAsync(gateway(), cancel);
            KeySetRetriever.Keys(json);
            await Keep(json, cancel);
            return json;
        }
        catch (Exception e) when (e is HttpRequestException or ArgumentException or OperationCanceledException)
        {
            log.LogDebug(e, "The gateway's keys can't be fetched now.");
            return await Kept(cancel) ?? throw new InvalidOperationException("The gateway's keys are not known yet.", e);
        }
    }

    private async Task Keep(string json, CancellationToken cancel)
    {
        try
        {
            await PrivateFiles.Write(file, json, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(e, "The gateway's keys can't be kept in {File}; the next start needs the gateway.", file);
        }
    }

    private async Task<string?> Kept(CancellationToken cancel)
    {
        try
        {
            var json = await File.ReadAllTextAsync(file, cancel);
            KeySetRetriever.Keys(json);
            return json;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
