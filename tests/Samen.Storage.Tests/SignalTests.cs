using Shouldly;
using Xunit;

namespace Samen.Storage.Tests;

public sealed class SignalTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_pulse_wakes_all_who_wait()
    {
        var signal = new Signal();
        var waiting = Enumerable
            .Range(0, 20)
            .Select(_ => signal.Wait(signal.Version, Timeout.InfiniteTimeSpan, CancellationToken.None))
            .ToArray();
        waiting.ShouldAllBe(w => !w.IsCompleted);
        signal.Pulse();
        await Task.WhenAll(waiting).WaitAsync(Long);
    }

    [Fact]
    public async Task A_pulse_before_the_wait_is_not_missed()
    {
        var signal = new Signal();
        var seen = signal.Version;
        signal.Pulse();
        await signal.Wait(seen, Timeout.InfiniteTimeSpan, CancellationToken.None).WaitAsync(Long);
    }

    [Fact]
    public async Task Between_many_pulses_and_a_waiter_none_is_missed()
    {
        // The waiter must see the last pulse without ever running into the limit.
        var signal = new Signal();
        const int last = 200_000;
        var pulsing = Task.Run(() =>
        {
            for (var i = 0; i < last; i++)
                signal.Pulse();
        });
        var waits = Task.Run(async () =>
        {
            for (var seen = 0L; seen < last; seen = signal.Version)
                await signal.Wait(seen, Timeout.InfiniteTimeSpan, CancellationToken.None);
        });
        await pulsing;
        await waits.WaitAsync(Long);
    }

    [Fact]
    public async Task Without_a_pulse_the_limit_ends_the_wait_and_cancelling_throws()
    {
        var signal = new Signal();
        await signal.Wait(signal.Version, TimeSpan.FromMilliseconds(20), CancellationToken.None).WaitAsync(Long);
        using var stop = new CancellationTokenSource(20);
        await Should.ThrowAsync<OperationCanceledException>(() => signal.Wait(signal.Version, Long, stop.Token));
    }
}
