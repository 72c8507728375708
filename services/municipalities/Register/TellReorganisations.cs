using Samen.Hosting;
using Samen.Messaging;

namespace Samen.Municipalities.Register;

/// <summary>
/// Job: on the day on which a reorganisation takes effect, tells the others. Several instances may run: the guarded
/// UPDATE lets one of them tell it.
/// </summary>
internal sealed class TellReorganisations(MunicipalitiesDatabase database, Task migrated, TimeProvider clock, ILogger<TellReorganisations> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    /// <summary>Tells those of which the day has come.</summary>
    public async Task TellDue(CancellationToken ct)
    {
        IReadOnlyList<Reorganisation> due;
        await using (var reading = await database.Read(ct)) due = await ReorganisationStore.Due(reading, clock.Today());
        foreach (var reorganisation in due)
        {
            await database.Write(async work =>
            {
                var now = clock.GetUtcNow();
                if (await ReorganisationStore.TakeEffect(work, reorganisation.Id, now)) work.Publish(reorganisation.Fact(), now);
            }, ct);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await migrated.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TellDue(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database is away; what is due waits in it.
                log.LogWarning(e, "Reorganisations that are due can't be told now; that is tried again in a minute.");
            }
            await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
