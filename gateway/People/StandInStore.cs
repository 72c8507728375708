using Samen.Storage;

namespace Samen.Gateway.People;

internal static class StandInStore
{
    [Audited]
    internal sealed record Row
    {
        public Guid Id { get; init; }
        public Guid AbsentId { get; init; }

        [Withheld]
        public string AbsentName { get; init; } = "";
        public Guid StandInId { get; init; }

        [Withheld]
        public string StandInName { get; init; } = "";
        public DateTimeOffset StartsAt { get; init; }
        public DateTimeOffset EndsAt { get; init; }
        public int Version { get; init; }
    }

    private const string SelectOf = """
        SELECT i.id AS Id,
               i.absent_id AS AbsentId,
               a.name AS AbsentName,
               i.stand_in_id AS StandInId,
               b.name AS StandInName,
               i.starts_at AS StartsAt,
               i.ends_at AS EndsAt,
               i.version AS Version
        FROM stand_in i
        JOIN account a ON a.id = i.absent_id
        JOIN account b ON b.id = i.stand_in_id
        WHERE (i.absent_id = @AccountId OR i.stand_in_id = @AccountId)
          AND i.ends_at > @Now
        ORDER BY i.starts_at, i.id
        """;

    private const string InsertRow = """
        INSERT INTO stand_in (id, absent_id, stand_in_id, starts_at, ends_at, version, created_at, created_by)
        VALUES (@Id, @AbsentId, @StandInId, @StartsAt, @EndsAt, 1, @At, @By)
        """;

    private const string UpdateEnd = """
        UPDATE stand_in
        SET ends_at = @At,
            version = version + 1
        WHERE id = @Id
          AND version = @Version
        """;

    /// <summary>Those that have not ended, by the absent person or the stand-in.</summary>
    public static Task<IReadOnlyList<Row>> Of(Reading reading, Guid accountId, DateTimeOffset now) =>
        reading.Many<Row>(SelectOf, new { AccountId = accountId, Now = now });

    public static Task Insert(Work work, Row row, string by, DateTimeOffset at) =>
        work.Execute(
            InsertRow,
            new
            {
                row.Id,
                row.AbsentId,
                row.StandInId,
                row.StartsAt,
                row.EndsAt,
                At = at,
                By = by,
            }
        );

    /// <summary>False: somebody else changed it at the same moment.</summary>
    public static async Task<bool> End(Work work, Row row, DateTimeOffset at) =>
        await work.Execute(
            UpdateEnd,
            new
            {
                row.Id,
                row.Version,
                At = at,
            }
        ) == 1;
}
