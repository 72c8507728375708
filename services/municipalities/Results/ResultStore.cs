using System.Text.Json;
using Samen.Contracts.Municipalities;
using Samen.Secrets;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Signed results and the key that signs them.</summary>
internal static class ResultStore
{
    private const string Purpose = "result-key";

    private const string SelectKeys = """
        SELECT key_id AS KeyId,
               private_key AS PrivateKey,
               public_json AS PublicJson,
               created_at AS CreatedAt
        FROM result_key
        ORDER BY number
        """;

    private const string InsertKey = """
        INSERT INTO result_key (number, key_id, private_key, public_json, created_at)
        VALUES (@Number, @KeyId, @PrivateKey, @PublicJson, @CreatedAt)
        """;

    private const string InsertBundle = """
        INSERT INTO result_bundle (item_id, payload, header, signature, published_at)
        VALUES (@ItemId, @Payload, @Header, @Signature, @PublishedAt)
        """;

    private const string SelectBundle = """
        SELECT item_id AS ItemId,
               payload AS Payload,
               header AS Header,
               signature AS Signature,
               published_at AS PublishedAt
        FROM result_bundle
        WHERE item_id = @ItemId
        """;

    /// <summary>The signing key, created with the first result.</summary>
    public static async Task<ResultKey> Key(Work work, StoreProtector secrets, DateTimeOffset now)
    {
        if (await Newest(work) is not { } kept)
        {
            var key = ResultKey.Create(now);
            if (
                await work.Insert(
                    InsertKey,
                    new
                    {
                        Number = 1,
                        key.KeyId,
                        PrivateKey = secrets.Seal(key.PrivateKey, Purpose),
                        key.PublicJson,
                        key.CreatedAt,
                    }
                )
            )
                return key;
            kept = (await Newest(work))!; // Another instance created it at the same time.
        }
        return kept with { PrivateKey = secrets.Open(kept.PrivateKey, Purpose) };
    }

    /// <summary>The public halves.</summary>
    public static async Task<IReadOnlyList<ResultKeyView>> PublicKeys(Reading reading) =>
        [.. (await reading.Many<ResultKey>(SelectKeys)).Select(k => JsonSerializer.Deserialize<ResultKeyView>(k.PublicJson)!)];

    public static Task Insert(Work work, SignedResult signed) => work.Execute(InsertBundle, signed);

    public static Task<SignedResult?> Get(Reading reading, Guid itemId) => reading.One<SignedResult>(SelectBundle, new { ItemId = itemId });

    private static async Task<ResultKey?> Newest(Reading reading) => (await reading.Many<ResultKey>(SelectKeys)).LastOrDefault();
}
