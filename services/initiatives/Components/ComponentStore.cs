using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>
/// The reference components of needs, by version, and of the present plans and facilities: by these rows they are found. What a plan or
/// a facility names stands in the plan or facility itself.
/// </summary>
internal static class ComponentStore
{
    private const string InsertOfNeed = """
        INSERT INTO need_component (need_id, version, component_key)
        VALUES (@NeedId, @Version, @ComponentKey)
        """;

    private const string SelectOfNeeds = """
        SELECT need_id AS NeedId,
               version AS Version,
               component_key AS ComponentKey
        FROM need_component
        WHERE need_id IN @Ids
        """;

    private const string DeleteOfInitiative = "DELETE FROM initiative_component WHERE initiative_id = @Id";

    private const string InsertOfInitiative = """
        INSERT INTO initiative_component (initiative_id, component_key)
        VALUES (@Id, @ComponentKey)
        """;

    private const string DeleteOfFacility = "DELETE FROM facility_component WHERE facility_id = @Id";

    private const string InsertOfFacility = """
        INSERT INTO facility_component (facility_id, component_key)
        VALUES (@Id, @ComponentKey)
        """;

    public static async Task Insert(Work work, NeedVersion version)
    {
        foreach (var key in version.ComponentKeys)
            await work.Execute(
                InsertOfNeed,
                new
                {
                    version.NeedId,
                    version.Version,
                    ComponentKey = key,
                }
            );
    }

    /// <summary>The keys of each version of these needs.</summary>
    public static async Task<ILookup<(Guid NeedId, int Version), string>> OfNeeds(Reading reading, IEnumerable<Guid> ids) =>
        (await reading.Many<NeedComponent>(SelectOfNeeds, new { Ids = ids.AsKeys() })).ToLookup(
            c => (c.NeedId, c.Version),
            c => c.ComponentKey
        );

    /// <summary>Replaces those of an initiative.</summary>
    public static async Task Put(Work work, Initiative initiative)
    {
        await Remove(work, initiative);
        foreach (var key in initiative.Details.ComponentKeys)
            await work.Execute(InsertOfInitiative, new { initiative.Id, ComponentKey = key });
    }

    public static Task Remove(Work work, Facility facility) => work.Execute(DeleteOfFacility, new { facility.Id });

    public static Task Remove(Work work, Initiative initiative) => work.Execute(DeleteOfInitiative, new { initiative.Id });

    /// <summary>Replaces those of a facility.</summary>
    public static async Task Put(Work work, Facility facility)
    {
        await work.Execute(DeleteOfFacility, new { facility.Id });
        foreach (var key in facility.Components.Items)
            await work.Execute(InsertOfFacility, new { facility.Id, ComponentKey = key });
    }
}
