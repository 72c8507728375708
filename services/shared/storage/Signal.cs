namespace Samen.Storage;

/// <summary>Wakes every waiter at once. A waiter that passes the version it has seen never misses a pulse between two waits.</summary>
public sealed class Signal
{
    private readonly Lock gate = new();
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long version;

    /// <summary>Number of pulses so far; read it before looking for work.</summary>
    public long Version => Interlocked.Read(ref version);

    /// <summary>Wakes all waiters.</summary>
    public void Pulse()
    {
        TaskCompletionSource woken;
        lock (gate)
        {
            Interlocked.Increment(ref version);
            (woken, next) = (next, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        woken.SetResult();
    }

    /// <summary>Returns at once if there was a pulse since <paramref name="seen"/>, else at the next pulse or after the limit.</summary>
    public async Task Wait(long seen, TimeSpan limit, CancellationToken ct)
    {
        Task pulse;
        lock (gate)
        {
            if (Version != seen)
                return;
            pulse = next.Task;
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(pulse, Task.Delay(limit, stop.Token));
        await stop.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }
}
