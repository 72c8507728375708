using Samen.Storage;

namespace Samen.Messaging.Tests;

internal static class EffectStore
{
    private const string InsertEffect =
        "INSERT INTO effect (source, position, subject, number) VALUES (@Source, @Position, @Subject, @Number)";

    private const string SelectEffects = """
        SELECT seq AS Seq,
               source AS Source,
               position AS Position,
               subject AS Subject,
               number AS Number
        FROM effect
        ORDER BY seq
        """;

    private const string CountEffects = "SELECT COUNT(*) FROM effect";

    private const string SelectOutbox = """
        SELECT position AS Position,
               fact_id AS FactId,
               type AS Type,
               subject AS Subject,
               number AS Number,
               trace_parent AS TraceParent,
               body AS Body
        FROM outbox
        ORDER BY position
        """;

    private const string UpdateBody = "UPDATE outbox SET body = @Body WHERE position = @Position";

    private const string UpdateType = "UPDATE outbox SET type = @Type WHERE position = @Position";

    private const string LengthenLeaseRows = "UPDATE lease SET expires_at_ms = expires_at_ms + 3600000";

    private const string SelectRelayed = "SELECT progress FROM lease WHERE name = 'outbox-relay'";

    public static Task Add(Work work, FactContext context) =>
        work.Execute(
            InsertEffect,
            new
            {
                context.Source,
                context.Envelope.Position,
                context.Envelope.Subject,
                context.Envelope.Number,
            }
        );

    public static Task<IReadOnlyList<Effect>> All(Reading reading) => reading.Many<Effect>(SelectEffects);

    public static Task<int> Count(Reading reading) => reading.One<int>(CountEffects);

    public static Task<IReadOnlyList<FactEnvelope>> Outbox(Reading reading) => reading.Many<FactEnvelope>(SelectOutbox);

    public static async Task<long> Relayed(Reading reading) => await reading.One<long?>(SelectRelayed) ?? 0;

    public static Task LengthenLeases(Work work) => work.Execute(LengthenLeaseRows);

    public static Task SetBody(Work work, long position, string body) => work.Execute(UpdateBody, new { Position = position, Body = body });

    public static Task SetType(Work work, long position, string type) => work.Execute(UpdateType, new { Position = position, Type = type });
}
