using System.Data.Common;
using System.Reflection;
using DbUp.Engine;

namespace Samen.Storage;

/// <summary>One service's own store. Reads open a plain connection; everything that changes something is one <see cref="Work"/>.</summary>
public class Database
{
    private const int Attempts = 8;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly bool oneWriter;
    private readonly Lazy<IReadOnlyDictionary<string, Type>> audited;
    private long commits;

    static Database() => TypeHandlers.Register();

    /// <summary>Nothing is opened yet.</summary>
    /// <param name="dialect">Which database.</param>
    /// <param name="connectionString">Where it is.</param>
    /// <param name="migrations">
    /// Assemblies that carry <c>Migrations/{sqlite,sqlserver}/NNNN_name.sql</c> as resources; this one always does.
    /// </param>
    public Database(Dialect dialect, string connectionString, params Assembly[] migrations)
    {
        Dialect = dialect;
        ConnectionString = connectionString;
        Migrations = [typeof(Database).Assembly, .. migrations];
        oneWriter = dialect is SqliteDialect;
        audited = new(() => RowLog.KindsIn(Migrations));
    }

    /// <summary>Which database this is.</summary>
    public Dialect Dialect { get; }

    /// <summary>Where it is; may hold a password: never log it.</summary>
    public string ConnectionString { get; }

    /// <summary>The assemblies whose tables this database has.</summary>
    public IReadOnlyList<Assembly> Migrations { get; }

    /// <summary>Pulsed after each commit that called <see cref="Work.Wake"/>, so that who waits for new rows reads at once.</summary>
    public Signal Committed { get; } = new();

    /// <summary>
    /// What an administrator should know about this database since <see cref="Migrate"/>, with the cure; null when all is well.
    /// </summary>
    public string? Warning { get; private set; }

    /// <summary>Creates the database and brings its schema up to date, under a lock so that several instances may start at once.</summary>
    /// <exception cref="InvalidOperationException">A script failed; it names the script.</exception>
    public async Task Migrate(CancellationToken ct)
    {
        await using var migrationLock = await Dialect.MigrationLock(ConnectionString, ct);
        var folder = $".Migrations.{Dialect.Folder}.";
        var scripts = Migrations
            .SelectMany(assembly =>
                assembly
                    .GetManifestResourceNames()
                    .Where(name => name.Contains(folder, StringComparison.Ordinal))
                    .Select(name => new SqlScript(
                        name[(name.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..],
                        Read(assembly, name)
                    ))
            )
            .OrderBy(script => script.Name, StringComparer.Ordinal);
        var upgrade = Dialect.Prepare(ConnectionString, out var warning);
        Warning = warning;
        var result = upgrade.WithScripts(scripts).WithTransactionPerScript().LogToNowhere().Build().PerformUpgrade();
        if (!result.Successful)
            throw new InvalidOperationException($"Migration {result.ErrorScript?.Name} failed.", result.Error);
    }

    /// <summary>Runs the action while no other instance migrates or runs one.</summary>
    public async Task<T> Alone<T>(Func<Task<T>> action, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(action);
        await using var alone = await Dialect.MigrationLock(ConnectionString, ct);
        return await action();
    }

    /// <summary>Tells a cache whether anything was committed since it was filled. Null: this database can't tell.</summary>
    public StoreStamp? OpenStamp() => Dialect.Stamp(ConnectionString, () => Volatile.Read(ref commits));

    /// <summary>Opens a connection for reading.</summary>
    public async Task<Reading> Read(CancellationToken ct) => new(Dialect, await Dialect.Connect(ConnectionString, ct), null, ct);

    /// <summary>
    /// Runs the action as one transaction and commits it. A deadlock or write conflict runs the whole action again, so
    /// it must change nothing outside the <see cref="Work"/>.
    /// </summary>
    public async Task<T> Write<T>(Func<Work, Task<T>> action, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            // SQLite itself waits by polling with sleeps; a queue within the process hands over at once.
            if (oneWriter)
                await gate.WaitAsync(ct);
            try
            {
                await using var connection = await Dialect.Connect(ConnectionString, ct);
                await using var transaction = await Dialect.Begin(connection, ct);
                var work = new Work(Dialect, connection, transaction, audited.Value, ct);
                var result = await action(work);
                await work.Complete();
                await transaction.CommitAsync(CancellationToken.None);
                Interlocked.Increment(ref commits);
                if (work.Wakes)
                    Committed.Pulse();
                return result;
            }
            catch (DbException e) when (attempt < Attempts && Dialect.IsTransient(e))
            {
                // Tried again once the gate is released.
            }
            finally
            {
                if (oneWriter)
                    gate.Release();
            }
            await Task.Delay(Random.Shared.Next(2, 10 << Math.Min(attempt, 6)), ct);
        }
    }

    /// <inheritdoc cref="Write{T}"/>
    public Task Write(Func<Work, Task> action, CancellationToken ct) =>
        Write(
            async work =>
            {
                await action(work);
                return true;
            },
            ct
        );

    /// <summary>Writes many things a hundred at a time, each batch as one transaction, so that nothing waits long.</summary>
    public async Task WriteInBatches<T>(IEnumerable<T> all, Func<Work, T, Task> write, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(write);
        foreach (var batch in all.Chunk(100))
            await Write(
                async work =>
                {
                    foreach (var one in batch)
                        await write(work, one);
                },
                ct
            );
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
