using System.Diagnostics;
using Xunit.Sdk;

namespace Samen.EndToEnd.Tests;

/// <summary>Waits for a condition, with a limit.</summary>
internal static class Patience
{
    public static async Task Until(Func<Task<bool>> condition, Func<string> otherwise, int seconds = 30)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(since).TotalSeconds > seconds)
                throw new XunitException($"After {seconds} s: {otherwise()}");
            await Task.Delay(25);
        }
    }

    /// <summary>Waits until nothing is missing, however long it takes, as long as what is missing changes.</summary>
    public static async Task WhileMoving(Func<Task<string?>> missing, Func<string> otherwise, int seconds)
    {
        string? last = null;
        var since = Stopwatch.GetTimestamp();
        while (await missing() is { } now)
        {
            if (now != last)
                (last, since) = (now, Stopwatch.GetTimestamp());
            if (Stopwatch.GetElapsedTime(since).TotalSeconds > seconds)
                throw new XunitException($"For {seconds} s: {now}\n{otherwise()}");
            await Task.Delay(200);
        }
    }
}
