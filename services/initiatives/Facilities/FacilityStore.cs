using Samen.Contracts.Initiatives;
using Samen.Search;
using Samen.Storage;
using Samen.Texts;

namespace Samen.Initiatives;

/// <summary>Joint facilities.</summary>
internal static class FacilityStore
{
    private const string InsertFacility = """
        INSERT INTO facility (
            id, initiative_id, source, name, sort_name, description, folded, kind, owner_organisation, phase, yearly_cents,
            links_json, checklist_json, components_json, binding_level, added_at, version)
        VALUES (
            @Id, @InitiativeId, @Source, @Name, @SortName, @Description, @Folded, @Kind, @OwnerOrganisation, @Phase, @YearlyCents,
            @Links, @Checklist, @Components, @BindingLevel, @AddedAt, @Version)
        """;

    private const string UpdateFacility = """
        UPDATE facility
        SET name = @Name,
            sort_name = @SortName,
            description = @Description,
            folded = @Folded,
            kind = @Kind,
            owner_organisation = @OwnerOrganisation,
            phase = @Phase,
            phase_before = @PhaseBefore,
            yearly_cents = @YearlyCents,
            links_json = @Links,
            checklist_json = @Checklist,
            components_json = @Components,
            binding_level = @BindingLevel,
            retired_on = @RetiredOn,
            what_follows = @WhatFollows,
            successor_id = @SuccessorId,
            paid_until = @PaidUntil,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string DeleteFacility = "DELETE FROM facility WHERE id = @Id AND version = @Version";

    private const string CountBuiltOn = """
        SELECT COUNT(*)
        FROM facility f
        WHERE f.id = @Id
          AND (
              EXISTS (SELECT 1 FROM adoption a WHERE a.facility_id = f.id)
              OR EXISTS (SELECT 1 FROM binding_decision b WHERE b.facility_id = f.id)
              OR EXISTS (SELECT 1 FROM explanation e WHERE e.facility_id = f.id)
              OR EXISTS (SELECT 1 FROM adoption_call c WHERE c.facility_id = f.id)
              OR EXISTS (SELECT 1 FROM procurement p WHERE p.facility_id = f.id)
              OR EXISTS (SELECT 1 FROM question q WHERE q.facility_id = f.id)
              OR EXISTS (SELECT 1 FROM facility s WHERE s.successor_id = f.id)
          )
        """;

    private const string HoldFacility = "UPDATE facility SET name = name WHERE id = @Id";

    public const string Rows = """
        SELECT f.id AS Id,
               f.initiative_id AS InitiativeId,
               f.source AS Source,
               f.name AS Name,
               f.description AS Description,
               f.kind AS Kind,
               f.owner_organisation AS OwnerOrganisation,
               f.phase AS Phase,
               f.phase_before AS PhaseBefore,
               f.yearly_cents AS YearlyCents,
               f.links_json AS Links,
               f.checklist_json AS Checklist,
               f.components_json AS Components,
               f.binding_level AS BindingLevel,
               f.retired_on AS RetiredOn,
               f.what_follows AS WhatFollows,
               f.successor_id AS SuccessorId,
               f.paid_until AS PaidUntil,
               f.added_at AS AddedAt,
               f.version AS Version,
               f.users AS Users
        FROM (
            SELECT g.*,
                   (SELECT COUNT(*) FROM adoption a WHERE a.facility_id = g.id AND a.state IN ('Live', 'PhasingOut')) AS users
            FROM facility g
        ) f
        """;

    private const string SelectFacility = $"""
        {Rows}
        WHERE f.id = @Id
        """;

    private const string SelectSome = $"""
        {Rows}
        WHERE f.id IN @Ids
        """;

    static FacilityStore()
    {
        JsonColumn<FacilityLinks>.Register();
        JsonColumn<Lines>.Register();
    }

    public static async Task Insert(Work work, Facility facility)
    {
        await work.Execute(InsertFacility, Row(facility));
        await SearchIndex.Put(work, Findable.Of(facility));
        await ComponentStore.Put(work, facility);
    }

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Facility facility)
    {
        if (await work.Execute(UpdateFacility, Row(facility)) != 1)
            return false;
        await SearchIndex.Put(work, Findable.Of(facility));
        await ComponentStore.Put(work, facility);
        return true;
    }

    /// <summary>Whether a municipality, the board or a procurement has to do with it.</summary>
    public static async Task<bool> IsBuiltOn(Reading reading, Guid id) => await reading.One<int>(CountBuiltOn, new { Id = id }) > 0;

    /// <summary>Removes what nothing was built on, with its products and components; false when another change came first.</summary>
    public static async Task<bool> Remove(Work work, Facility facility)
    {
        await FacilityProductStore.RemoveOf(work, facility.Id);
        await ComponentStore.Remove(work, facility);
        await SearchIndex.Remove(work, Findable.Of(facility).Subject);
        return await work.Execute(DeleteFacility, new { facility.Id, facility.Version }) == 1;
    }

    /// <summary>The facility, held: its products and steps towards it are written one at a time. Null: no such facility.</summary>
    public static async Task<Facility?> Held(Work work, Guid id) =>
        await work.Hold(HoldFacility, new { Id = id }) ? await Get(work, id) : null;

    public static Task<Facility?> Get(Reading reading, Guid id) => reading.One<Facility>(SelectFacility, new { Id = id });

    /// <summary>Those of these ids, in no order.</summary>
    public static Task<IReadOnlyList<Facility>> Of(Reading reading, IReadOnlyList<Guid> ids) =>
        reading.Many<Facility>(SelectSome, new { Ids = ids.AsKeys() });

    public static async Task<FacilityView> View(Reading reading, Facility facility) => (await Views(reading, [facility])).Single();

    public static async Task<IReadOnlyList<FacilityView>> Views(Reading reading, IReadOnlyList<Facility> facilities)
    {
        var products = await FacilityProductStore.Of(reading, facilities.Select(f => f.Id));
        return [.. facilities.Select(f => f.View(products[f.Id]))];
    }

    private static object Row(Facility f) =>
        new
        {
            f.Id,
            f.InitiativeId,
            f.Source,
            f.Name,
            SortName = DutchOrder.KeyOf(f.Name),
            f.Description,
            Folded = Folding.Of($"{f.Name} {f.OwnerOrganisation} {f.Description}"),
            Kind = f.Kind.ToString(),
            f.OwnerOrganisation,
            Phase = f.Phase.ToString(),
            PhaseBefore = f.PhaseBefore?.ToString(),
            f.YearlyCents,
            f.Links,
            f.Checklist,
            f.Components,
            BindingLevel = f.BindingLevel?.ToString(),
            f.RetiredOn,
            f.WhatFollows,
            f.SuccessorId,
            f.PaidUntil,
            f.AddedAt,
            f.Version,
        };
}
