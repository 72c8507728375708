using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Samen.Messaging.Tests;

internal sealed class Logs : ILoggerProvider
{
    /// <summary>What each start says on the broker of the tests, where most services share a user.</summary>
    private const string SharedUser = "it can't tell who sent a batch of facts";

    private readonly ConcurrentQueue<(LogLevel Level, string Text)> entries = new();

    /// <summary>What was logged at this level or above, but for the warning of a shared user.</summary>
    public IReadOnlyList<string> AtLeast(LogLevel level) =>
        [.. entries.Where(e => e.Level >= level && !e.Text.Contains(SharedUser, StringComparison.Ordinal)).Select(e => e.Text)];

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, entries);

    public void Dispose() { }

    private sealed class Logger(string category, ConcurrentQueue<(LogLevel, string)> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => entries.Enqueue((logLevel, $"{logLevel} {category}: {formatter(state, exception)} {exception}"));
    }
}
