using System.Diagnostics;

namespace Samen.Messaging.Tests;

internal static class Eventually
{
    /// <summary>Looks every 10 ms until the condition holds.</summary>
    public static async Task<T> Is<T>(Func<Task<T>> look, Func<T, bool> condition, string what, double seconds = 120)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var found = await look();
            if (condition(found))
                return found;
            if (Stopwatch.GetElapsedTime(since).TotalSeconds > seconds)
                throw new TimeoutException($"{what}: not after {seconds} s, it is {found}");
            await Task.Delay(10);
        }
    }
}
