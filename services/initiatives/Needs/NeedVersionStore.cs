using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The versions of needs, and the themes of each.</summary>
internal static class NeedVersionStore
{
    private const string InsertVersion = """
        INSERT INTO need_version (need_id, version, title, description, municipality_code, office, saved_at)
        VALUES (@NeedId, @Version, @Title, @Description, @MunicipalityCode, @Office, @SavedAt)
        """;

    private const string InsertTheme = """
        INSERT INTO need_theme (need_id, version, theme_key)
        VALUES (@NeedId, @Version, @ThemeKey)
        """;

    private const string SelectVersions = """
        SELECT v.need_id AS NeedId,
               v.version AS Version,
               v.title AS Title,
               v.description AS Description,
               v.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               v.office AS Office,
               v.saved_at AS SavedAt
        FROM need_version v
        JOIN municipality m ON m.code = v.municipality_code
        WHERE v.need_id = @Id
        ORDER BY v.version DESC
        """;

    private const string SelectThemes = """
        SELECT need_id AS NeedId,
               version AS Version,
               theme_key AS ThemeKey
        FROM need_theme
        WHERE need_id IN @Ids
        """;

    public static async Task Insert(Work work, NeedVersion version)
    {
        await work.Execute(
            InsertVersion,
            new
            {
                version.NeedId,
                version.Version,
                version.Title,
                version.Description,
                version.MunicipalityCode,
                Office = version.Office.ToString(),
                version.SavedAt,
            }
        );
        foreach (var theme in version.ThemeKeys)
            await work.Execute(
                InsertTheme,
                new
                {
                    version.NeedId,
                    version.Version,
                    ThemeKey = theme,
                }
            );
        await ComponentStore.Insert(work, version);
    }

    /// <summary>All versions of a need, newest first; none: there is no such need.</summary>
    public static async Task<IReadOnlyList<NeedVersion>> Of(Reading reading, Guid id)
    {
        var themes = await Themes(reading, [id]);
        var components = await ComponentStore.OfNeeds(reading, [id]);
        return
        [
            .. (await reading.Many<NeedVersion>(SelectVersions, new { Id = id })).Select(v =>
                v with
                {
                    ThemeKeys = Need.InOrder(themes[(v.NeedId, v.Version)]),
                    ComponentKeys = ReferenceComponents.InOrder(components[(v.NeedId, v.Version)]),
                }
            ),
        ];
    }

    /// <summary>The keys of the themes of each version.</summary>
    public static async Task<ILookup<(Guid NeedId, int Version), string>> Themes(Reading reading, IEnumerable<Guid> ids) =>
        (await reading.Many<NeedTheme>(SelectThemes, new { Ids = ids.AsKeys() })).ToLookup(t => (t.NeedId, t.Version), t => t.ThemeKey);
}
