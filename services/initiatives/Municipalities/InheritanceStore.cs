using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Moves the needs, signatures and initiatives of an abolished municipality to its heir.</summary>
internal static class InheritanceStore
{
    private const string MoveNeeds = "UPDATE need SET municipality_code = @Heir WHERE municipality_code = @Code";

    private const string MoveSignatures = """
        UPDATE need_signature
        SET municipality_code = @Heir
        WHERE municipality_code = @Code
          AND need_id NOT IN (
              SELECT need_id
              FROM need_signature
              WHERE municipality_code = @Heir
          )
        """;

    private const string DropSignatures = "DELETE FROM need_signature WHERE municipality_code = @Code";

    private const string DropOwnSignatures = """
        DELETE FROM need_signature
        WHERE municipality_code = @Heir
          AND need_id IN (
              SELECT id
              FROM need
              WHERE municipality_code = @Heir
          )
        """;

    private const string NextVersion = """
        UPDATE initiative
        SET version = version + 1
        WHERE id IN (
            SELECT initiative_id
            FROM initiative_owner
            WHERE municipality_code = @Code
        )
        """;

    private const string CopyOwners = """
        INSERT INTO initiative_owner (initiative_id, municipality_code, leads)
        SELECT o.initiative_id, @Heir, o.leads
        FROM initiative_owner o
        WHERE o.municipality_code = @Code
          AND NOT EXISTS (
              SELECT 1
              FROM initiative_owner own
              WHERE own.initiative_id = o.initiative_id
                AND own.municipality_code = @Heir
          )
        """;

    private const string PassLead = """
        UPDATE initiative_owner
        SET leads = @Leads
        WHERE municipality_code = @Heir
          AND initiative_id IN (
              SELECT initiative_id
              FROM initiative_owner
              WHERE municipality_code = @Code
                AND leads = @Leads
          )
        """;

    private const string DropOwners = "DELETE FROM initiative_owner WHERE municipality_code = @Code";

    /// <summary>A municipality that had signed a need that is now its own counts once. The initiatives get their next version.</summary>
    public static async Task Move(Work work, string code, string heir)
    {
        var both = new
        {
            Code = code,
            Heir = heir,
            Leads = true,
        };
        foreach (
            var step in new[]
            {
                MoveNeeds,
                MoveSignatures,
                DropSignatures,
                DropOwnSignatures,
                NextVersion,
                CopyOwners,
                PassLead,
                DropOwners,
            }
        )
            await work.Execute(step, both);
    }
}
