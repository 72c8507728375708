using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Voting cards, and their previous holders.</summary>
internal static class VotingCardStore
{
    private const string InsertCard = """
        INSERT INTO voting_card (assembly_id, municipality_code, representative_id, code_hash, holder, issued_at, taken_at, version)
        VALUES (@AssemblyId, @MunicipalityCode, @RepresentativeId, @CodeHash, @Holder, @IssuedAt, @TakenAt, @Version)
        """;

    private const string UpdateCard = """
        UPDATE voting_card
        SET representative_id = @RepresentativeId,
            code_hash = @CodeHash,
            holder = @Holder,
            issued_at = @IssuedAt,
            taken_at = @TakenAt,
            version = @Version
        WHERE assembly_id = @AssemblyId
          AND municipality_code = @MunicipalityCode
          AND version = @Version - 1
        """;

    private const string InsertPast = """
        INSERT INTO voting_card_past (assembly_id, municipality_code, version, representative_id, holder, issued_at, taken_at)
        VALUES (@AssemblyId, @MunicipalityCode, @Version, @RepresentativeId, @Holder, @IssuedAt, @TakenAt)
        """;

    private const string SelectCard = """
        SELECT c.assembly_id AS AssemblyId,
               c.municipality_code AS MunicipalityCode,
               c.representative_id AS RepresentativeId,
               c.code_hash AS CodeHash,
               c.holder AS Holder,
               c.issued_at AS IssuedAt,
               c.taken_at AS TakenAt,
               c.version AS Version,
               (SELECT COUNT(DISTINCT p.issued_at)
                FROM voting_card_past p
                WHERE p.assembly_id = c.assembly_id
                  AND p.municipality_code = c.municipality_code
                  AND p.issued_at <> c.issued_at) AS HandedOn
        FROM voting_card c
        WHERE c.assembly_id = @AssemblyId
          AND c.municipality_code = @MunicipalityCode
        """;

    private const string CountCards = "SELECT COUNT(*) FROM voting_card WHERE assembly_id = @AssemblyId";

    /// <summary>How many municipalities named somebody who votes for them.</summary>
    public static async Task<int> Count(Reading reading, Guid assemblyId) =>
        await reading.One<int>(CountCards, new { AssemblyId = assemblyId });

    /// <summary>The card; version 0 when nobody has it.</summary>
    public static async Task<VotingCard> Get(Reading reading, Guid assemblyId, string municipality) =>
        await reading.One<VotingCard>(SelectCard, new { AssemblyId = assemblyId, MunicipalityCode = municipality })
        ?? new VotingCard { AssemblyId = assemblyId, MunicipalityCode = municipality };

    /// <summary>Writes the next version and archives the previous one; false when a concurrent update came first.</summary>
    public static async Task<bool> Write(Work work, VotingCard card, VotingCard before)
    {
        if (card.Version == 1)
            return await work.Insert(InsertCard, Row(card));
        return await work.Execute(UpdateCard, Row(card)) == 1
            && await work.Insert(
                InsertPast,
                new
                {
                    before.AssemblyId,
                    before.MunicipalityCode,
                    before.Version,
                    before.RepresentativeId,
                    before.Holder,
                    before.IssuedAt,
                    before.TakenAt,
                }
            );
    }

    private static object Row(VotingCard c) =>
        new
        {
            c.AssemblyId,
            c.MunicipalityCode,
            c.RepresentativeId,
            c.CodeHash,
            c.Holder,
            c.IssuedAt,
            c.TakenAt,
            c.Version,
        };
}
