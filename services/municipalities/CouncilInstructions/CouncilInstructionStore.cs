using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The say of councils on items of the general assembly.</summary>
internal static class CouncilInstructionStore
{
    private const string InsertRow = """
        INSERT INTO council_instruction (item_id, municipality_code, status, wants_say, council_date, position, decision_id, note,
                                         given_at, version)
        VALUES (@ItemId, @MunicipalityCode, @Status, @WantsSay, @CouncilDate, @Position, @DecisionId, @Note, @GivenAt, @Version)
        """;

    private const string UpdateRow = """
        UPDATE council_instruction
        SET status = @Status,
            wants_say = @WantsSay,
            council_date = @CouncilDate,
            position = @Position,
            decision_id = @DecisionId,
            note = @Note,
            given_at = @GivenAt,
            version = @Version
        WHERE item_id = @ItemId
          AND municipality_code = @MunicipalityCode
          AND version = @Version - 1
        """;

    private static readonly ListQuery SelectRows = new(
        """
        SELECT m.item_id AS ItemId,
               m.municipality_code AS MunicipalityCode,
               m.status AS Status,
               m.wants_say AS WantsSay,
               m.council_date AS CouncilDate,
               m.position AS "Position",
               m.decision_id AS DecisionId,
               d.status AS DecisionStatus,
               m.note AS Note,
               m.given_at AS GivenAt,
               m.version AS Version,
               r.sort_name AS SortName
        FROM council_instruction m
        JOIN municipality r ON r.code = m.municipality_code
        LEFT JOIN council_decision d ON d.id = m.decision_id
        WHERE m.item_id = @ItemId
        /*and*/
        ORDER BY r.sort_name, m.municipality_code
        /*page*/
        """,
        "m.municipality_code = @MunicipalityCode",
        "r.sort_name > @AfterName OR (r.sort_name = @AfterName AND m.municipality_code > @AfterCode)"
    );

    private const string CountRowsGiven = "SELECT COUNT(*) FROM council_instruction WHERE item_id = @ItemId AND status = 'Given'";

    /// <summary>How many councils gave their municipality an instruction on an item.</summary>
    public static async Task<int> CountGiven(Reading reading, Guid itemId) =>
        await reading.One<int>(CountRowsGiven, new { ItemId = itemId });

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Write(Work work, CouncilInstruction instruction)
    {
        var row = new
        {
            instruction.ItemId,
            instruction.MunicipalityCode,
            Status = instruction.Status.ToString(),
            instruction.WantsSay,
            instruction.CouncilDate,
            Position = instruction.Position?.ToString(),
            instruction.DecisionId,
            instruction.Note,
            instruction.GivenAt,
            instruction.Version,
        };
        return instruction.Version == 1 ? await work.Insert(InsertRow, row) : await work.Execute(UpdateRow, row) == 1;
    }

    /// <summary>One council's say; version 0 when nothing was recorded.</summary>
    public static async Task<CouncilInstruction> Get(Reading reading, Guid itemId, string code) =>
        (
            await reading.Many<CouncilInstruction>(
                SelectRows,
                new
                {
                    ItemId = itemId,
                    MunicipalityCode = code,
                    AfterName = (string?)null,
                    AfterCode = (string?)null,
                    Limit = 1,
                }
            )
        ).SingleOrDefault() ?? new CouncilInstruction { ItemId = itemId, MunicipalityCode = code };

    /// <summary>
    /// One council's say, with its item locked until the transaction ends, so that closing the vote and giving an
    /// instruction are serialised.
    /// </summary>
    /// <exception cref="Refused">404: no such item, or no such municipality.</exception>
    public static async Task<(AgendaItem Item, CouncilInstruction Instruction)> Hold(Work work, Guid itemId, string code)
    {
        var item = await ItemStore.Held(work, itemId) ?? throw Refused.NotFound("agenda item");
        if ((await MunicipalityStore.Periods(work, code)).Count == 0)
            throw Refused.NotFound("municipality");
        return (item, await Get(work, itemId, code));
    }

    /// <summary>The recorded say of all councils, by name.</summary>
    public static Task<IReadOnlyList<CouncilInstruction>> List(
        Reading reading,
        Guid itemId,
        (string Name, string Code)? after,
        int limit
    ) =>
        reading.Many<CouncilInstruction>(
            SelectRows,
            new
            {
                ItemId = itemId,
                MunicipalityCode = (string?)null,
                AfterName = after?.Name,
                AfterCode = after?.Code,
                Limit = limit,
            }
        );

    /// <summary>How a municipality voted, for readers who may see it: itself, and everybody once the vote is closed.</summary>
    public static async Task<InstructionPosition?> BallotFor(Reading reading, AgendaItem item, string code, Caller reader) =>
        (item.Status == ItemStatus.Closed || Ballot.IsOpenTo(reader, code)) && await BallotStore.Get(reading, item.Id, code) is { } ballot
            ? Vote.PositionOf(ballot.Option, item.Options)
            : null;
}
