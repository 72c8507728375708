namespace Samen.Testing;

/// <summary>
/// The time of the machine in whole microseconds, as stores keep it, until a test moves it to another day. It goes on from there,
/// and timers run as always.
/// </summary>
public sealed class MovableClock : TimeProvider
{
    private long offset;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        var now = System.GetUtcNow().AddTicks(Interlocked.Read(ref offset));
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>Makes it this moment.</summary>
    public void MoveTo(DateTimeOffset moment) => Interlocked.Exchange(ref offset, (moment - System.GetUtcNow()).Ticks);

    /// <summary>Makes it this much later.</summary>
    public void Advance(TimeSpan time) => Interlocked.Add(ref offset, time.Ticks);

    /// <summary>Makes it this moment, unless that has passed.</summary>
    public void MoveOnTo(DateTimeOffset moment)
    {
        if (moment > GetUtcNow())
            MoveTo(moment);
    }

    /// <summary>Back to the time of the machine.</summary>
    public void Reset() => Interlocked.Exchange(ref offset, 0);
}
