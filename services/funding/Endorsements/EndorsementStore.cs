using Samen.Storage;

namespace Samen.Funding;

/// <summary>Endorsed plans.</summary>
internal static class EndorsementStore
{
    private const string InsertEndorsement = """
        INSERT INTO endorsement (initiative_id, title, one_off_cents, yearly_cents)
        VALUES (@InitiativeId, @Title, @OneOffCents, @YearlyCents)
        """;

    private const string SelectEndorsement = """
        SELECT initiative_id AS InitiativeId,
               title AS Title,
               one_off_cents AS OneOffCents,
               yearly_cents AS YearlyCents
        FROM endorsement
        WHERE initiative_id = @InitiativeId
        """;

    public static Task Insert(Work work, Endorsement endorsement) => work.Execute(InsertEndorsement, endorsement);

    public static Task<Endorsement?> Get(Reading reading, Guid initiativeId) =>
        reading.One<Endorsement>(SelectEndorsement, new { InitiativeId = initiativeId });
}
