namespace Samen.Conventions.Tests;

/// <summary>Early in 2027: what begins and ends in the examples lies ahead, whenever the tests run.</summary>
internal sealed class ExampleClock : TimeProvider
{
    private static readonly TimeSpan Ahead = new DateTimeOffset(2027, 1, 15, 9, 0, 0, TimeSpan.Zero) - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
}
