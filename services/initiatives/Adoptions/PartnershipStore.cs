using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The copy of partnerships and their member municipalities.</summary>
internal static class PartnershipStore
{
    private const string InsertPartnership = "INSERT INTO partnership (id, name) VALUES (@Id, @Name)";

    private const string UpdatePartnership = "UPDATE partnership SET name = @Name WHERE id = @Id";

    private const string InsertMember = """
        INSERT INTO partnership_member (partnership_id, municipality_code)
        VALUES (@Id, @MunicipalityCode)
        """;

    private const string DeleteMembers = "DELETE FROM partnership_member WHERE partnership_id = @Id";

    private const string CountMember = """
        SELECT COUNT(*)
        FROM partnership_member
        WHERE partnership_id = @Id
          AND municipality_code = @MunicipalityCode
        """;

    private const string MoveMember = """
        UPDATE partnership_member
        SET municipality_code = @Heir
        WHERE municipality_code = @Code
          AND partnership_id NOT IN (
              SELECT partnership_id
              FROM partnership_member
              WHERE municipality_code = @Heir
          )
        """;

    private const string DropMember = "DELETE FROM partnership_member WHERE municipality_code = @Code";

    public static async Task Keep(Work work, Guid id, string name)
    {
        var row = new { Id = id, Name = name };
        if (await work.Execute(UpdatePartnership, row) == 0)
            await work.Execute(InsertPartnership, row);
    }

    public static async Task KeepMembers(Work work, Guid id, IEnumerable<string> members)
    {
        await work.Execute(DeleteMembers, new { Id = id });
        foreach (var code in members)
            await work.Execute(InsertMember, new { Id = id, MunicipalityCode = code });
    }

    public static async Task<bool> HasMember(Reading reading, Guid id, string municipality) =>
        await reading.One<int>(CountMember, new { Id = id, MunicipalityCode = municipality }) > 0;

    /// <summary>The heir of an abolished municipality is a member in its place.</summary>
    public static async Task Move(Work work, string code, string heir)
    {
        var both = new { Code = code, Heir = heir };
        await work.Execute(MoveMember, both);
        await work.Execute(DropMember, both);
    }
}
