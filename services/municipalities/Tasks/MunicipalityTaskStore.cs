using Samen.Storage;
using Samen.Tasks;

namespace Samen.Municipalities;

/// <summary>What waits, as the tables say it.</summary>
internal static class MunicipalityTaskStore
{
    /// <summary>A thing that waits.</summary>
    internal sealed record Row
    {
        public Guid Id { get; init; }
        public string Title { get; init; } = "";
        public DateTimeOffset? Since { get; init; }
        public DateTimeOffset? DueAt { get; init; }
    }

    private static readonly ListQuery SelectVotes = new(
        """
        SELECT i.id AS Id,
               i.title AS Title,
               i.opened_at AS Since,
               d.due_at AS DueAt
        FROM agenda_item i
        JOIN vote_weight w ON w.item_id = i.id AND w.municipality_code = @Municipality
        LEFT JOIN assembly_deadline d ON d.assembly_id = i.assembly_id AND d.kind = 'Votes'
        WHERE i.status = 'Open'
          AND (d.due_at IS NULL OR d.due_at > @Now)
          AND NOT EXISTS (SELECT 1 FROM ballot b WHERE b.item_id = i.id AND b.municipality_code = @Municipality)
        /*and*/
        ORDER BY i.opened_at, i.id
        /*page*/
        """
    );

    /// <summary>Items on which the municipality can vote now and has not.</summary>
    public static Task<IReadOnlyList<Row>> Votes(Reading reading, string municipality, DateTimeOffset now) =>
        reading.Many<Row>(
            SelectVotes,
            new
            {
                Municipality = municipality,
                Now = now,
                Limit = TaskQuestion.MostOfAKind,
            }
        );
}
