using Dapper;
using Microsoft.Data.Sqlite;

namespace Samen.EndToEnd.Tests;

/// <summary>A fact in an outbox.</summary>
internal sealed record Told
{
    public long Position { get; init; }
    public string FactId { get; init; } = "";
    public string Type { get; init; } = "";
    public string Subject { get; init; } = "";
    public long Number { get; init; }
    public string? CauseSource { get; init; }
    public long? CausePosition { get; init; }
    public string Body { get; init; } = "";
}

/// <summary>An event in the partners' log.</summary>
internal sealed record Logged
{
    public long Position { get; init; }
    public string EventId { get; init; } = "";
    public string Source { get; init; } = "";
    public long SourcePosition { get; init; }
    public string Subject { get; init; } = "";
}

/// <summary>How far a consumer has followed a source.</summary>
internal sealed record Followed
{
    public string Source { get; init; } = "";
    public long Position { get; init; }
}

/// <summary>The services' SQLite files, read beside the running services.</summary>
internal sealed class FilesStore(Func<string, string> file)
{
    private const string SelectTold = """
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

    private const string SelectFollowed = "SELECT source AS Source, position AS Position FROM inbox_source";

    private const string SelectParked =
        "SELECT source || ' ' || position || ' ' || type || ': ' || state || ', ' || reason FROM inbox_parked";

    private const string SelectHead = "SELECT position FROM outbox_head";

    public Task<IReadOnlyList<Told>> Told(string service) => Many<Told>(service, SelectTold);

    public Task<IReadOnlyList<Logged>> Logged() => Many<Logged>("partners", SelectLogged);

    public async Task<long> LoggedCount() => (await Many<long>("partners", CountLogged)).Single();

    public Task<IReadOnlyList<Followed>> Followed(string service) => Many<Followed>(service, SelectFollowed);

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
