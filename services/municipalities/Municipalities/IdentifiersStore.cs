using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Numbers of municipalities in other registers.</summary>
internal static class IdentifiersStore
{
    private const string SelectIdentifiers = """
        SELECT code AS Code,
               oin AS Oin,
               rsin AS Rsin,
               kvk_number AS KvkNumber,
               version AS Version
        FROM municipality_identifiers
        WHERE code IN @Codes
        """;

    private const string InsertIdentifiers = """
        INSERT INTO municipality_identifiers (code, oin, rsin, kvk_number, version)
        VALUES (@Code, @Oin, @Rsin, @KvkNumber, @Version)
        """;

    private const string UpdateIdentifiers = """
        UPDATE municipality_identifiers
        SET oin = @Oin,
            rsin = @Rsin,
            kvk_number = @KvkNumber,
            version = @Version
        WHERE code = @Code
          AND version = @Version - 1
        """;

    /// <summary>The numbers in other registers; without any, version 0.</summary>
    public static async Task<MunicipalityIdentifiers> Get(Reading reading, string code) =>
        await reading.One<MunicipalityIdentifiers>(SelectIdentifiers, new { Codes = new[] { code } })
        ?? new MunicipalityIdentifiers { Code = code };

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Write(Work work, MunicipalityIdentifiers identifiers) =>
        identifiers.Version == 1
            ? await work.Insert(InsertIdentifiers, identifiers)
            : await work.Execute(UpdateIdentifiers, identifiers) == 1;

    /// <summary>Those of several codes; codes without any are left out.</summary>
    public static Task<IReadOnlyList<MunicipalityIdentifiers>> Of(Reading reading, IReadOnlyList<string> codes) =>
        reading.Many<MunicipalityIdentifiers>(SelectIdentifiers, new { Codes = codes });
}
