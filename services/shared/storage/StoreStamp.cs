using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Samen.Storage;

/// <summary>
/// Tells whether anything was committed in this database: at once for commits of this process, at most <see cref="Lag"/>
/// later for those of others. While it is equal, reading again would give the same. Comparing is cheap: the database is
/// queried once per lag.
/// </summary>
public sealed class StoreStamp : IDisposable
{
    /// <summary>How long a commit of another process may go unseen.</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromMilliseconds(10);

    private readonly Func<long> commits;
    private readonly string connectionString;
    private readonly Lock gate = new();
    private SqliteConnection? connection;
    private SqliteCommand? command;
    private long version,
        readAt;

    internal StoreStamp(string connectionString, Func<long> commits) => (this.connectionString, this.commits) = (connectionString, commits);

    /// <summary>The current state; comparable only with others of this object.</summary>
    public (long Commits, long Version) Read()
    {
        if (Stopwatch.GetElapsedTime(Volatile.Read(ref readAt)) >= Lag)
            Ask();
        return (commits(), Volatile.Read(ref version));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            command?.Dispose();
            connection?.Dispose();
        }
    }

    private void Ask()
    {
        lock (gate)
        {
            // Another caller has just queried it.
            if (Stopwatch.GetElapsedTime(readAt) < Lag)
                return;
            if (command is null)
            {
                connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
                connection.Open();
                command = connection.CreateCommand();
                command.CommandText = "PRAGMA data_version;";
            }
            var asked = Stopwatch.GetTimestamp();
            Volatile.Write(ref version, (long)command.ExecuteScalar()!);
            Volatile.Write(ref readAt, asked);
        }
    }
}
