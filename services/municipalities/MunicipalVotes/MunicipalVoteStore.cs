using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Reads how a municipality voted. Votes that are not closed are not in it.</summary>
internal static class MunicipalVoteStore
{
    static MunicipalVoteStore()
    {
        JsonColumn<OptionList>.Register();
        JsonColumn<VoteResult>.Register();
    }

    private static readonly ListQuery SelectVotes = new(
        """
        SELECT i.id AS ItemId,
               i.title AS Title,
               i.assembly_id AS AssemblyId,
               a.assembly_date AS AssemblyDate,
               i.closed_at AS ClosedAt,
               w.weight AS Weight,
               b.option_key AS "Option",
               i.options_json AS Options,
               s.position AS "Position",
               s.decision_id AS DecisionId,
               d.status AS DecisionStatus,
               i.outcome AS Outcome,
               i.result_json AS Result
        FROM vote_weight w
        JOIN agenda_item i ON i.id = w.item_id
        LEFT JOIN assembly a ON a.id = i.assembly_id
        LEFT JOIN ballot b ON b.item_id = w.item_id AND b.municipality_code = w.municipality_code
        LEFT JOIN council_instruction s
            ON s.item_id = w.item_id AND s.municipality_code = w.municipality_code AND s.status = 'Given'
        LEFT JOIN council_decision d ON d.id = s.decision_id
        WHERE w.municipality_code = @Code
          AND i.status = 'Closed'
          AND i.result_json IS NOT NULL
        /*and*/
        ORDER BY i.closed_at DESC, i.id DESC
        /*page*/
        """,
        "i.closed_at < @BeforeAt OR (i.closed_at = @BeforeAt AND i.id < @BeforeId)"
    );

    /// <summary>The votes that a municipality could take part in, last closed first.</summary>
    public static Task<IReadOnlyList<MunicipalVote>> List(Reading reading, string code, (DateTimeOffset At, Guid Id)? before, int limit) =>
        reading.Many<MunicipalVote>(
            SelectVotes,
            new
            {
                Code = code,
                BeforeAt = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );
}
