using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Samen.Storage;

/// <summary>
/// Tells whether anything was committed in this database since: by this process from the commit on, by another one at
/// most <see cref="Lag"/> later. While it is equal, what was read before is what would be read now. Asking costs nothing
/// that counts; the database itself is asked once in that time.
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

    /// <summary>The present state; only to be compared with others of this very object.</summary>
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
            // Who waited for another's question has its answer.
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
