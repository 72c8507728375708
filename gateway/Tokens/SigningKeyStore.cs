using Samen.Storage;

namespace Samen.Gateway.Tokens;

internal static class SigningKeyStore
{
    internal sealed record Row
    {
        public int Number { get; init; }
        public string Kid { get; init; } = "";
        public byte[] SealedKey { get; init; } = [];
        public DateTimeOffset SignsFrom { get; init; }
    }

    private const string SelectAll = """
        SELECT number AS Number,
               kid AS Kid,
               sealed_key AS SealedKey,
               signs_from AS SignsFrom
        FROM signing_key
        ORDER BY number
        """;

    private const string InsertRow = """
        INSERT INTO signing_key (number, kid, sealed_key, signs_from, created_at)
        VALUES (@Number, @Kid, @SealedKey, @SignsFrom, @At)
        """;

    private const string DeleteBefore = "DELETE FROM signing_key WHERE number < @Number";

    public static Task<IReadOnlyList<Row>> All(Reading reading) => reading.Many<Row>(SelectAll);

    /// <summary>False: another instance made the key of this number.</summary>
    public static Task<bool> Insert(Work work, Row row, DateTimeOffset at) =>
        work.Insert(
            InsertRow,
            new
            {
                row.Number,
                row.Kid,
                row.SealedKey,
                row.SignsFrom,
                At = at,
            }
        );

    public static Task Forget(Work work, int before) => work.Execute(DeleteBefore, new { Number = before });
}
