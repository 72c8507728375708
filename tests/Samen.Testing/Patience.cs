using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace Samen.Testing;

/// <summary>Waits for a condition, with a limit.</summary>
public static class Patience
{
    private const double Limit = 120;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Looks every 10 ms until the condition holds.</summary>
    /// <param name="holds">The condition.</param>
    /// <param name="otherwise">What to say when it doesn't hold in time; by default the condition itself.</param>
    /// <param name="seconds">The limit.</param>
    /// <param name="condition">Filled in by the compiler.</param>
    /// <exception cref="XunitException">The limit is over.</exception>
    public static async Task Until(
        Func<Task<bool>> holds,
        Func<string>? otherwise = null,
        double seconds = Limit,
        [CallerArgumentExpression(nameof(holds))] string condition = ""
    )
    {
        for (var since = Stopwatch.GetTimestamp(); !await holds(); await Task.Delay(Pause))
        {
            if (Stopwatch.GetElapsedTime(since).TotalSeconds > seconds)
                throw new XunitException($"After {seconds} s: {otherwise?.Invoke() ?? condition}");
        }
    }

    /// <inheritdoc cref="Until(Func{Task{bool}}, Func{string}, double, string)"/>
    public static Task Until(
        Func<bool> holds,
        Func<string>? otherwise = null,
        double seconds = Limit,
        [CallerArgumentExpression(nameof(holds))] string condition = ""
    ) => Until(() => Task.FromResult(holds()), otherwise, seconds, condition);

    /// <summary>Looks every 10 ms until what it finds is as wanted, and answers that.</summary>
    /// <param name="look">Finds it.</param>
    /// <param name="wanted">Whether it is as wanted.</param>
    /// <param name="what">What is waited for.</param>
    /// <param name="seconds">The limit.</param>
    /// <exception cref="XunitException">The limit is over.</exception>
    public static async Task<T> Find<T>(Func<Task<T>> look, Func<T, bool> wanted, string what, double seconds = Limit)
    {
        T found = default!;
        await Until(async () => wanted(found = await look()), () => $"{what}: it is {found}", seconds);
        return found;
    }

    /// <summary>Waits until nothing is missing, however long it takes, as long as what is missing changes.</summary>
    /// <param name="missing">What is missing; null when nothing is.</param>
    /// <param name="otherwise">What to add when nothing moves.</param>
    /// <param name="seconds">How long what is missing may stay the same.</param>
    /// <exception cref="XunitException">Nothing moved for that long.</exception>
    public static async Task WhileMoving(Func<Task<string?>> missing, Func<string> otherwise, int seconds)
    {
        string? last = null;
        for (var since = Stopwatch.GetTimestamp(); await missing() is { } now; await Task.Delay(Pause * 20))
        {
            if (now != last)
                (last, since) = (now, Stopwatch.GetTimestamp());
            if (Stopwatch.GetElapsedTime(since).TotalSeconds > seconds)
                throw new XunitException($"For {seconds} s: {now}\n{otherwise()}");
        }
    }
}
