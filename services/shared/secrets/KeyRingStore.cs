using Samen.Storage;

namespace Samen.Secrets;

/// <summary>The key ring of a store, each key sealed with a master key.</summary>
internal static class KeyRingStore
{
    internal sealed record Row
    {
        public Guid Id { get; init; }
        public byte[] SealedXml { get; init; } = [];
    }

    private const string SelectAll = """
        SELECT id AS Id,
               sealed_xml AS SealedXml
        FROM data_protection_key
        ORDER BY stored_at
        """;

    private const string InsertRow = """
        INSERT INTO data_protection_key (id, friendly_name, sealed_xml, stored_at)
        VALUES (@Id, @FriendlyName, @SealedXml, @At)
        """;

    private const string UpdateSeal = """
        UPDATE data_protection_key
        SET sealed_xml = @SealedXml
        WHERE id = @Id
          AND sealed_xml = @Before
        """;

    public static Task<IReadOnlyList<Row>> All(Reading reading) => reading.Many<Row>(SelectAll);

    /// <summary>Replaces seals. A key that another instance has sealed again in the meantime stays as it is.</summary>
    public static async Task Reseal(Work work, IEnumerable<(Row Before, byte[] SealedXml)> keys)
    {
        foreach (var (before, sealedXml) in keys)
            await work.Execute(
                UpdateSeal,
                new
                {
                    before.Id,
                    SealedXml = sealedXml,
                    Before = before.SealedXml,
                }
            );
    }

    public static Task Insert(Work work, Guid id, string friendlyName, byte[] sealedXml, DateTimeOffset at) =>
        work.Execute(
            InsertRow,
            new
            {
                Id = id,
                FriendlyName = friendlyName,
                SealedXml = sealedXml,
                At = at,
            }
        );
}
