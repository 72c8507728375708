using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The owners of initiatives, and who is asked to be one.</summary>
internal static class OwnerStore
{
    private const string DeleteOwners = "DELETE FROM initiative_owner WHERE initiative_id = @Id";

    private const string InsertOwner = """
        INSERT INTO initiative_owner (initiative_id, municipality_code, leads, started_at)
        VALUES (@InitiativeId, @MunicipalityCode, @Leads, @StartedAt)
        """;

    private const string DeleteRequests = "DELETE FROM owner_request WHERE initiative_id = @Id";

    private const string InsertRequest = """
        INSERT INTO owner_request (initiative_id, municipality_code, kind, asked_at)
        VALUES (@InitiativeId, @MunicipalityCode, @Kind, @AskedAt)
        """;

    private const string SelectOwners = """
        SELECT o.initiative_id AS InitiativeId,
               o.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               o.leads AS Leads
        FROM initiative_owner o
        JOIN municipality m ON m.code = o.municipality_code
        WHERE o.initiative_id IN @Ids
        ORDER BY o.leads DESC, o.municipality_code
        """;

    private const string SelectRequests = """
        SELECT r.initiative_id AS InitiativeId,
               r.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               r.kind AS Kind,
               r.asked_at AS AskedAt
        FROM owner_request r
        JOIN municipality m ON m.code = r.municipality_code
        WHERE r.initiative_id IN @Ids
        ORDER BY r.asked_at, r.municipality_code
        """;

    private const string SelectConcerning = """
        SELECT r.initiative_id
        FROM owner_request r
        WHERE r.municipality_code = @Municipality
        UNION
        SELECT r.initiative_id
        FROM owner_request r
        JOIN initiative_owner o ON o.initiative_id = r.initiative_id
        WHERE o.municipality_code = @Municipality
          AND o.leads = @Leads
        """;

    private const string SelectOf = """
        SELECT initiative_id FROM initiative_owner WHERE municipality_code = @Municipality
        UNION
        SELECT initiative_id FROM owner_request WHERE municipality_code = @Municipality
        """;

    /// <summary>Replaces the owners of an initiative and who is asked, in the transaction that wrote its version.</summary>
    public static async Task Put(Work work, Initiative initiative)
    {
        await Remove(work, initiative.Id);
        foreach (var owner in initiative.Owners)
            await work.Execute(
                InsertOwner,
                new
                {
                    owner.InitiativeId,
                    owner.MunicipalityCode,
                    owner.Leads,
                    initiative.StartedAt,
                }
            );
        foreach (var asked in initiative.Requests)
            await work.Execute(
                InsertRequest,
                new
                {
                    asked.InitiativeId,
                    asked.MunicipalityCode,
                    Kind = asked.Kind.ToString(),
                    asked.AskedAt,
                }
            );
    }

    public static async Task Remove(Work work, Guid initiative)
    {
        await work.Execute(DeleteOwners, new { Id = initiative });
        await work.Execute(DeleteRequests, new { Id = initiative });
    }

    /// <summary>The initiatives with their owners and who is asked.</summary>
    public static async Task<IReadOnlyList<Initiative>> With(Reading reading, IReadOnlyList<Initiative> initiatives)
    {
        if (initiatives.Count == 0)
            return initiatives;
        var ids = new { Ids = initiatives.Select(i => i.Id).AsKeys() };
        var owners = (await reading.Many<InitiativeOwner>(SelectOwners, ids)).ToLookup(o => o.InitiativeId);
        var requests = (await reading.Many<OwnerAsked>(SelectRequests, ids)).ToLookup(r => r.InitiativeId);
        return [.. initiatives.Select(i => i with { Owners = [.. owners[i.Id]], Requests = [.. requests[i.Id]] })];
    }

    /// <summary>CBS codes of the owners of each initiative.</summary>
    public static async Task<ILookup<Guid, string>> Codes(Reading reading, IEnumerable<Guid> initiatives) =>
        (await reading.Many<InitiativeOwner>(SelectOwners, new { Ids = initiatives.AsKeys() })).ToLookup(
            o => o.InitiativeId,
            o => o.MunicipalityCode
        );

    /// <summary>The initiatives that a municipality owns, or is asked to own.</summary>
    public static Task<IReadOnlyList<Guid>> Of(Reading reading, string municipality) =>
        reading.Many<Guid>(SelectOf, new { Municipality = municipality });

    /// <summary>The initiatives with a request of or to a municipality, or that its lead has to answer.</summary>
    public static Task<IReadOnlyList<Guid>> Concerning(Reading reading, string municipality) =>
        reading.Many<Guid>(SelectConcerning, new { Municipality = municipality, Leads = true });
}
