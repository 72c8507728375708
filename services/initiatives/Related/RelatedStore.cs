using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What comes of the same needs, or names the same components. Drafts and facilities that ended are none of it.</summary>
internal static class RelatedStore
{
    private const string SelectInitiativesOfNeeds = """
        SELECT i.id AS Id,
               i.need_id AS OriginId
        FROM initiative i
        WHERE i.need_id IN @Ids
          AND i.submitted_at IS NOT NULL
        """;

    private const string SelectInitiativesOfComponents = """
        SELECT i.id AS Id,
               i.need_id AS OriginId,
               c.component_key AS ComponentKey
        FROM initiative_component c
        JOIN initiative i ON i.id = c.initiative_id
        WHERE c.component_key IN @Keys
          AND i.submitted_at IS NOT NULL
        """;

    private const string SelectFacilitiesOfInitiatives = """
        SELECT f.id AS Id,
               f.initiative_id AS OriginId
        FROM facility f
        WHERE f.initiative_id IN @Ids
          AND f.phase <> 'Retired'
        """;

    private const string SelectFacilitiesOfComponents = """
        SELECT f.id AS Id,
               f.initiative_id AS OriginId,
               c.component_key AS ComponentKey
        FROM facility_component c
        JOIN facility f ON f.id = c.facility_id
        WHERE c.component_key IN @Keys
          AND f.phase <> 'Retired'
        """;

    private const string SelectMerged = "SELECT id FROM need WHERE merged_into IN @Ids";

    public static async Task<IReadOnlyList<RelatedRow>> Initiatives(
        Reading reading,
        IReadOnlyCollection<Guid> needs,
        IReadOnlyList<string> components
    ) =>
        [
            .. await reading.Many<RelatedRow>(SelectInitiativesOfNeeds, new { Ids = needs.AsKeys() }),
            .. await reading.Many<RelatedRow>(SelectInitiativesOfComponents, new { Keys = components }),
        ];

    public static async Task<IReadOnlyList<RelatedRow>> Facilities(
        Reading reading,
        IReadOnlyCollection<Guid> initiatives,
        IReadOnlyList<string> components
    ) =>
        [
            .. await reading.Many<RelatedRow>(SelectFacilitiesOfInitiatives, new { Ids = initiatives.AsKeys() }),
            .. await reading.Many<RelatedRow>(SelectFacilitiesOfComponents, new { Keys = components }),
        ];

    /// <summary>These needs, and those that were merged into one of them.</summary>
    public static async Task<IReadOnlyList<Guid>> WithMerged(Reading reading, IReadOnlyList<Guid> needs) =>
        [.. needs.Concat(await reading.Many<Guid>(SelectMerged, new { Ids = needs.AsKeys() })).Distinct()];
}
