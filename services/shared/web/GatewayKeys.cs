using System.Diagnostics;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Samen.Web;

/// <summary>
/// The gateway's public signing keys. They are kept on disk, so that a service starts and serves while the gateway is
/// away, and fetched again every minute and when a token names a key that isn't known.
/// </summary>
public sealed class GatewayKeys(HttpClient http, Func<Uri> address, string file, ILogger<GatewayKeys> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1),
        AtMostEvery = TimeSpan.FromSeconds(1),
        AfterFailure = TimeSpan.FromMilliseconds(100);
    private readonly SemaphoreSlim one = new(1, 1);
    private IReadOnlyList<SecurityKey> keys = Load(file);
    private long fetched;
    private bool failed;

    /// <summary>The keys that are known now.</summary>
    public IEnumerable<SecurityKey> Current => keys;

    /// <summary>Before a token is checked: fetches the keys when it names one that isn't known, at most once a second; after a failure sooner, so that a good token isn't refused while the gateway comes up.</summary>
    public async Task Prepare(MessageReceivedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || header.Length > 8000)
            return;
        string kid;
        try
        {
            kid = new JsonWebToken(header["Bearer ".Length..]).Kid;
        }
        catch (ArgumentException)
        {
            return; // Not a token: the check refuses it.
        }
        if (keys.Any(k => k.KeyId == kid))
            return;
        await one.WaitAsync(context.HttpContext.RequestAborted);
        try
        {
            if (keys.Any(k => k.KeyId == kid))
                return;
            if (failed)
                await Task.Delay(AfterFailure, context.HttpContext.RequestAborted);
            else if (fetched != 0 && Stopwatch.GetElapsedTime(fetched) < AtMostEvery)
                return;
            await Fetch(context.HttpContext.RequestAborted);
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Fetch(stoppingToken);
            await Task.Delay(keys.Count > 0 ? Every : AtMostEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Fetch(CancellationToken ct)
    {
        try
        {
            var json = await http.GetStringAsync(address(), ct);
            var fresh = new JsonWebKeySet(json).GetSigningKeys();
            if (fresh.Count == 0)
                return;
            keys = [.. fresh];
            failed = false;
            var temporary = $"{file}.{Environment.ProcessId}.new";
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(temporary, json, ct);
            File.Move(temporary, file, overwrite: true);
        }
        catch (Exception e)
            when (e is HttpRequestException or ArgumentException or IOException
                || (e is OperationCanceledException && !ct.IsCancellationRequested)
            )
        {
            failed = true;
            log.LogDebug(e, "The gateway's keys can't be fetched now; {Count} keys are known.", keys.Count);
        }
        finally
        {
            fetched = Stopwatch.GetTimestamp();
        }
    }

    private static IReadOnlyList<SecurityKey> Load(string file)
    {
        try
        {
            return File.Exists(file) ? [.. new JsonWebKeySet(File.ReadAllText(file)).GetSigningKeys()] : [];
        }
        catch (ArgumentException)
        {
            return []; // A torn file is as good as none.
        }
    }
}
