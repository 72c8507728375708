using Samen.Storage;

namespace Samen.Gateway.People;

/// <summary>
/// Slows down who guesses: after some failures each further one doubles the wait. It holds for a network address, and for a name
/// from that address: nobody can lock a name for who signs in from elsewhere.
/// </summary>
/// <param name="Own">A name from an address, or the code of an account whose password was right.</param>
/// <param name="Address">The network address, whatever the name.</param>
/// <param name="Forgotten">After how long without a failure all are forgotten.</param>
internal sealed record SignInThrottle(string Own, string Address, TimeSpan Forgotten)
{
    /// <summary>Failures without a wait: of a name from an address, and of an address, behind which a whole office may be.</summary>
    public const int FreeOfName = 5,
        FreeOfAddress = 30;

    /// <summary>The first wait, and the longest one.</summary>
    public static readonly TimeSpan First = TimeSpan.FromSeconds(10),
        Longest = TimeSpan.FromMinutes(15);

    /// <summary>How long after the last of so many failures the next attempt has to wait.</summary>
    public static TimeSpan Wait(int failures, int free) =>
        failures < free ? TimeSpan.Zero
        : failures - free >= 10 ? Longest
        : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << (failures - free)));

    /// <summary>
    /// Counts an attempt as a failure, before it is known whether it is right, so that simultaneous guesses count too.
    /// </summary>
    /// <returns>How long to wait; then nothing was counted. Zero: go on.</returns>
    public async Task<TimeSpan> Attempt(Work work, DateTimeOffset now)
    {
        await SignInThrottleStore.ForgetOld(work, now - Forgotten);
        await SignInThrottleStore.Hold(work, [Own, Address]);
        var rows = await SignInThrottleStore.Get(work, [Own, Address], now - Forgotten);
        var (own, address) = (rows.FirstOrDefault(row => row.Source == Own), rows.FirstOrDefault(row => row.Source == Address));
        var until = Max(Until(own, FreeOfName), Until(address, FreeOfAddress));
        if (until > now)
            return until - now;
        var counted = await SignInThrottleStore.Count(work, Own, own, now) && await SignInThrottleStore.Count(work, Address, address, now);
        return counted ? TimeSpan.Zero : First;
    }

    /// <summary>It was right: no failure of the address, and the name's earlier ones are forgotten.</summary>
    public async Task Forgive(Work work)
    {
        await SignInThrottleStore.Forget(work, Own);
        await SignInThrottleStore.TakeBack(work, Address);
    }

    private static DateTimeOffset Until(SignInThrottleStore.Row? row, int free) =>
        // Without a wait the last time says nothing: of two that come at once, the later one may be counted first.
        row is null
        || Wait(row.Failures, free) is not { Ticks: > 0 } wait
            ? DateTimeOffset.MinValue
            : row.LastAt + wait;

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
