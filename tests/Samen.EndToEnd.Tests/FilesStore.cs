using Dapper;
using Microsoft.Data.Sqlite;

namespace Samen.EndToEnd.Tests;

/// <summary>The services' SQLite files, read beside the running services.</summary>
internal sealed class FilesStore(Func<string, string> file)
{
    private const string SelectOutbox = """
        SELECT position AS Position,
               fact_id AS FactId,
               type AS Type,
               subject AS Subject,
               number AS Number,
               cause_source AS CauseSource,
               cause_position AS CausePosition,
               body AS Body
        FROM outbox
        ORDER BY position
        """;

    private const string SelectLogged = """
        SELECT position AS Position,
               event_id AS EventId,
               source AS Source,
               source_position AS SourcePosition,
               subject AS Subject
        FROM event_log
        ORDER BY position
        """;

    private const string CountLogged = "SELECT COUNT(*) FROM event_log";

    private const string SelectInbox = "SELECT source AS Source, position AS Position FROM inbox_source";

    private const string SelectParked =
        "SELECT source || ' ' || position || ' ' || type || ': ' || state || ', ' || reason FROM inbox_parked";

    private const string SelectHead = "SELECT position FROM outbox_head";

    public Task<IReadOnlyList<OutboxRow>> Outbox(string service) => Many<OutboxRow>(service, SelectOutbox);

    public Task<IReadOnlyList<LoggedEvent>> Log() => Many<LoggedEvent>("partners", SelectLogged);

    public async Task<long> LoggedCount() => (await Many<long>("partners", CountLogged)).Single();

    public Task<IReadOnlyList<InboxSource>> Inbox(string service) => Many<InboxSource>(service, SelectInbox);

    public Task<IReadOnlyList<string>> Parked(string service) => Many<string>(service, SelectParked);

    /// <summary>Newest position of an outbox.</summary>
    public async Task<long> Head(string service) => (await Many<long>(service, SelectHead)).Single();

    private async Task<IReadOnlyList<T>> Many<T>(string service, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file(service)};Mode=ReadOnly;Default Timeout=10;Pooling=False");
        await connection.OpenAsync();
        return [.. await connection.QueryAsync<T>(sql)];
    }
}
