using Samen.Storage;

namespace Samen.Gateway.Tokens;

internal static class KeyRingStore
{
    private const string SelectAll = """
        SELECT sealed_xml
        FROM data_protection_key
        ORDER BY stored_at
        """;

    private const string InsertRow = """
        INSERT INTO data_protection_key (id, friendly_name, sealed_xml, stored_at)
        VALUES (@Id, @FriendlyName, @SealedXml, @At)
        """;

    public static Task<IReadOnlyList<byte[]>> All(Reading reading) => reading.Many<byte[]>(SelectAll);

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
