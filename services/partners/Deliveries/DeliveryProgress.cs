using System.Diagnostics;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>
/// How far one runner has come: the subscription as it stands now, the attempts that are not recorded yet, and the write that is
/// under way. Deliveries go on during a write; the next write starts when it is done, from what it left.
/// </summary>
internal sealed class DeliveryProgress(DeliveryRecorder recorder, Lease lease, Subscription stored)
{
    private const int MostUnwritten = 50;
    private static readonly TimeSpan LongestUnwritten = TimeSpan.FromMilliseconds(200);
    private Subscription written = stored;
    private List<Attempt> unwritten = [];
    private long since;
    private Task<bool> writing = Task.FromResult(true);

    /// <summary>The subscription as it stands, recorded or not.</summary>
    public Subscription Now { get; set; } = stored;

    public bool HasUnwritten => unwritten.Count > 0;

    /// <summary>Events were skipped since the last write, and none was delivered.</summary>
    public bool HasSkips => unwritten.Count == 0 && Now != written;

    /// <summary>It is time to write: after 50 attempts, or 200 ms after the first of them.</summary>
    public bool IsDue => unwritten.Count >= MostUnwritten || Stopwatch.GetElapsedTime(since) > LongestUnwritten;

    /// <summary>Takes in an attempt, and the subscription as the attempt left it.</summary>
    public void Add(Attempt attempt, Subscription next)
    {
        if (unwritten.Count == 0)
            since = Stopwatch.GetTimestamp();
        unwritten.Add(attempt);
        Now = next;
    }

    /// <summary>Starts to write, once the write before is done. False: the subscription is no longer as it was read.</summary>
    /// <exception cref="LeaseLostException">Another dispatcher took over.</exception>
    public async Task<bool> Begin()
    {
        if (!await writing)
            return false;
        var (from, attempts) = (written, unwritten);
        (written, unwritten) = (Now, []);
        writing = recorder.Write(lease, from, Now, attempts);
        return true;
    }

    /// <summary>Writes, and waits until it is written. False: the subscription is no longer as it was read.</summary>
    /// <exception cref="LeaseLostException">Another dispatcher took over.</exception>
    public async Task<bool> Write() => await Begin() && await writing;

    /// <summary>Waits until all attempts are written. False: the subscription is no longer as it was read.</summary>
    /// <exception cref="LeaseLostException">Another dispatcher took over.</exception>
    public Task<bool> Settle() => HasUnwritten ? Write() : writing;

    /// <summary>Waits for the write under way, if any.</summary>
    public Task<bool> Written() => writing;
}
