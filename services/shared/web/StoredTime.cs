namespace Samen.Web;

/// <summary>The system's clock in the microseconds that the stores keep, so that what is answered first is what is read later.</summary>
internal sealed class StoredTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
