using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samen.Storage;

namespace Samen.Audit;

/// <summary>
/// A log of one store that is sealed into a hash chain shortly after each entry, so that nobody who writes waits for the chain, and
/// verified a minute after the start and then every day. Several instances may run: the head of the chain only moves from the position
/// that was read.
/// </summary>
public abstract class HashChain : BackgroundService
{
    private protected const int Batch = 500;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(250),
        Look = TimeSpan.FromMilliseconds(700),
        FirstVerification = TimeSpan.FromMinutes(1),
        Day = TimeSpan.FromHours(24);

    private readonly Task migrated;
    private readonly TimeProvider clock;
    private int broken;

    /// <param name="name">The store.</param>
    /// <param name="kind">What is sealed, such as <c>audit</c>: shown as <c>samen.audit.broken</c>, 1 when the last verification
    /// failed.</param>
    /// <param name="database">Where it is.</param>
    /// <param name="migrated">Completes when the schema is there.</param>
    /// <param name="clock">For the daily verification.</param>
    /// <param name="meters">For the measure.</param>
    /// <param name="log">Where a broken chain is an error.</param>
    protected HashChain(
        string name,
        string kind,
        Database database,
        Task migrated,
        TimeProvider clock,
        IMeterFactory meters,
        ILogger<HashChain> log
    )
    {
        (Name, Kind, Database, this.migrated, this.clock, Log) = (name, kind, database, migrated, clock, log);
        ArgumentNullException.ThrowIfNull(meters);
        meters
            .Create("Samen.Audit")
            .CreateObservableGauge(
                $"samen.{kind}.broken",
                () => new Measurement<int>(broken, new KeyValuePair<string, object?>("service", name)),
                null,
                "1: what was sealed was tampered with."
            );
    }

    /// <summary>The store.</summary>
    public string Name { get; }

    /// <summary>What is sealed.</summary>
    public string Kind { get; }

    /// <summary>Where it is.</summary>
    protected Database Database { get; }

    /// <summary>For what the operator should know.</summary>
    protected ILogger<HashChain> Log { get; }

    /// <summary>Recomputes every seal from the first entry on that is kept.</summary>
    public abstract Task<AuditVerdict> Verify(CancellationToken ct);

    /// <summary>Seals what is not sealed yet, up to a batch.</summary>
    /// <returns>How many were sealed; a whole batch: there may be more.</returns>
    private protected abstract Task<int> SealSome(CancellationToken ct);

    /// <summary>What is due after a verification that found nothing wrong.</summary>
    private protected virtual Task AfterVerification(CancellationToken ct) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await migrated.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(Seal(stoppingToken), VerifyDaily(stoppingToken));
    }

    private async Task Seal(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                var seen = Database.Committed.Version;
                if (await SealSome(ct) == Batch)
                    continue;
                await Database.Committed.Wait(seen, Look, ct);
                await Task.Delay(Gather, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database is away; the entries wait in it.
                Log.LogWarning(e, "{Service} can't seal its {Kind} log now and tries again.", Name, Kind);
                await Task.Delay(TimeSpan.FromSeconds(2), ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task VerifyDaily(CancellationToken ct)
    {
        for (var wait = FirstVerification; ; wait = Day)
        {
            await Task.Delay(wait, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ct.IsCancellationRequested)
                return;
            try
            {
                var verdict = await Verify(ct);
                broken = verdict.Broken is null ? 0 : 1;
                if (verdict.Broken is { } reason)
                {
                    // What was tampered with stays as it was found.
                    Log.LogError("The {Kind} log of {Service} was tampered with: {Reason}", Kind, Name, reason);
                    continue;
                }
                Log.LogInformation(
                    "The {Kind} log of {Service} is whole: {Entries} entries, last seal {Hash}.",
                    Kind,
                    Name,
                    verdict.Sealed,
                    verdict.Hash
                );
                await AfterVerification(ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.LogWarning(e, "The {Kind} log of {Service} can't be verified now.", Kind, Name);
            }
        }
    }
}
