using System.Diagnostics;

namespace Samen.Storage;

/// <summary>
/// The right to do a job alone, kept in the store by the database's clock. Each holder has a higher epoch than the one
/// before; a holder that has lost the lease is refused at its next step, since that names the older epoch.
/// </summary>
public sealed class Lease
{
    /// <summary>How long a lease lasts when nobody renews it.</summary>
    public static readonly TimeSpan Ttl = TimeSpan.FromSeconds(4);

    /// <summary>How often who waits for a lease looks whether it is free.</summary>
    public static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan RenewAfter = TimeSpan.FromSeconds(1);
    private readonly Database database;
    private readonly string name,
        holder;
    private long renewed;

    private Lease(Database database, string name, string holder, long epoch, long progress) =>
        (this.database, this.name, this.holder, Epoch, Progress, renewed) = (
            database,
            name,
            holder,
            epoch,
            progress,
            Stopwatch.GetTimestamp()
        );

    /// <summary>The job. A transaction that takes several leases takes them in the order of their names.</summary>
    public string Name => name;

    /// <summary>How often the job changed hands.</summary>
    public long Epoch { get; }

    /// <summary>How far the job has come; saved with each renewal, so at most a second behind.</summary>
    public long Progress { get; set; }

    /// <summary>How far a job has come, whoever does it; 0: it never began.</summary>
    /// <param name="reading">Where it is kept.</param>
    /// <param name="name">The job.</param>
    public static async Task<long> ProgressOf(Reading reading, string name) => (await LeaseStore.Get(reading, name))?.Progress ?? 0;

    /// <summary>Waits until the lease is ours.</summary>
    /// <param name="database">Where it is kept.</param>
    /// <param name="name">The job.</param>
    /// <param name="instance">Name of this instance; a restart of the same instance takes over from its dead predecessor at once.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <param name="restarted">False when this process held it before: a holder of the same name is then another live instance.</param>
    public static async Task<Lease> Take(Database database, string name, string instance, CancellationToken ct, bool restarted = true)
    {
        for (; ; restarted = false)
        {
            if (await TryTake(database, name, instance, ct, restarted) is { } lease)
                return lease;
            await Task.Delay(Retry, ct);
        }
    }

    /// <summary>Takes the lease if it is free; null: another instance holds it.</summary>
    /// <inheritdoc cref="Take"/>
    public static async Task<Lease?> TryTake(Database database, string name, string instance, CancellationToken ct, bool restarted = true)
    {
        ArgumentNullException.ThrowIfNull(database);
        LeaseStore.Row? row;
        await using (var reading = await database.Read(ct))
            row = await LeaseStore.Get(reading, name);
        var mine = restarted && row?.Holder == instance;
        if (row is not null && row.ExpiresAtMs > row.NowMs && !mine)
            return null;
        return await database.Write(
            async work =>
            {
                if (row is null)
                    await LeaseStore.Insert(work, name, instance);
                var epoch = row?.Epoch ?? 0;
                return await LeaseStore.Take(work, name, instance, epoch, mine ? instance : "", Ttl)
                    ? new Lease(database, name, instance, epoch + 1, row?.Progress ?? 0)
                    : null;
            },
            ct
        );
    }

    /// <summary>Extends several leases of one store in one transaction, when that is due, and returns those that were lost.</summary>
    public static async Task<IReadOnlyList<Lease>> Renew(IReadOnlyList<Lease> leases, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(leases);
        if (leases.Count == 0 || leases.All(lease => Stopwatch.GetElapsedTime(lease.renewed) < RenewAfter))
            return [];
        var now = Stopwatch.GetTimestamp();
        return await leases[0]
            .database.Write(
                async work =>
                {
                    var lost = new List<Lease>();
                    foreach (var lease in leases.OrderBy(lease => lease.name, StringComparer.Ordinal))
                    {
                        if (await LeaseStore.Renew(work, lease.name, lease.holder, lease.Epoch, lease.Progress, Ttl))
                            lease.renewed = now;
                        else
                            lost.Add(lease);
                    }
                    return lost;
                },
                ct
            );
    }

    /// <summary>How many leases are held now whose names begin with this.</summary>
    public static Task<int> Held(Reading reading, string prefix)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return LeaseStore.Held(reading, prefix);
    }

    /// <summary>Extends the lease when that is due and saves <see cref="Progress"/>. False: it was lost; stop at once.</summary>
    public async Task<bool> Renew(CancellationToken ct)
    {
        var since = Stopwatch.GetElapsedTime(renewed);
        if (since < RenewAfter)
            return true;
        var now = Stopwatch.GetTimestamp();
        if (!await database.Write(work => LeaseStore.Renew(work, name, holder, Epoch, Progress, Ttl), ct))
            return false;
        renewed = now;
        return true;
    }

    /// <summary>Checks the lease inside a transaction, so that its changes are refused once another instance has taken over.</summary>
    public Task<bool> Hold(Work work) => LeaseStore.Hold(work, name, holder, Epoch);

    /// <summary>Releases the lease, so that another instance need not wait for it to expire.</summary>
    public Task Release() =>
        database.Write(work => LeaseStore.Renew(work, name, holder, Epoch, Progress, TimeSpan.Zero), CancellationToken.None);
}
