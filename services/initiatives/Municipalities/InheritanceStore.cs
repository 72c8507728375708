using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Moves the needs, signatures and seats in the Taskforce of an abolished municipality to its heir.</summary>
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

    private const string MoveSeats = "UPDATE taskforce_seat SET municipality_code = @Heir WHERE municipality_code = @Code";

    /// <summary>A municipality that had signed a need that is now its own counts once.</summary>
    public static async Task Move(Work work, string code, string heir)
    {
        var both = new { Code = code, Heir = heir };
        var shared = await NeedShareStore.Of(work, code);
        foreach (var step in new[] { MoveNeeds, MoveSignatures, DropSignatures, DropOwnSignatures, MoveSeats })
            await work.Execute(step, both);
        await NeedShareStore.Keep(work, shared);
    }
}
