using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Drafts of needs.</summary>
internal static class NeedDraftStore
{
    static NeedDraftStore() => JsonColumn<NeedTags>.Register();

    private const string InsertDraft = """
        INSERT INTO need_draft (id, municipality_code, office, title, description, tags_json, drafted_at, saved_at, version)
        VALUES (@Id, @MunicipalityCode, @Office, @Title, @Description, @Tags, @DraftedAt, @SavedAt, @Version)
        """;

    private const string UpdateDraft = """
        UPDATE need_draft
        SET office = @Office,
            title = @Title,
            description = @Description,
            tags_json = @Tags,
            saved_at = @SavedAt,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string DeleteDraft = "DELETE FROM need_draft WHERE id = @Id AND version = @Version";

    private const string MoveDrafts = "UPDATE need_draft SET municipality_code = @Heir WHERE municipality_code = @Code";

    private const string Rows = """
        SELECT d.id AS Id,
               d.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               d.office AS Office,
               d.title AS Title,
               d.description AS Description,
               d.tags_json AS Tags,
               d.drafted_at AS DraftedAt,
               d.saved_at AS SavedAt,
               d.version AS Version
        FROM need_draft d
        JOIN municipality m ON m.code = d.municipality_code
        """;

    private const string SelectDraft = $"""
        {Rows}
        WHERE d.id = @Id
        """;

    private static readonly ListQuery SelectDrafts = new(
        $"""
        {Rows}
        WHERE d.municipality_code = @Municipality
        /*and*/
        ORDER BY d.drafted_at DESC, d.id DESC
        /*page*/
        """,
        "d.drafted_at < @Before OR (d.drafted_at = @Before AND d.id < @Id)"
    );

    public static Task Insert(Work work, NeedDraft draft) => work.Execute(InsertDraft, Row(draft));

    /// <summary>Writes the next text; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, NeedDraft draft) => await work.Execute(UpdateDraft, Row(draft)) == 1;

    /// <summary>It became a need, or is thrown away; false when another change came first.</summary>
    public static async Task<bool> Remove(Work work, NeedDraft draft) =>
        await work.Execute(DeleteDraft, new { draft.Id, draft.Version }) == 1;

    /// <summary>A draft of the caller's municipality.</summary>
    /// <exception cref="Refused">403 <c>no-office</c>; 404: there is none, or it is of others.</exception>
    public static async Task<NeedDraft> Seen(Reading reading, Guid id, Caller caller)
    {
        Need.OfficeOf(caller);
        return await reading.One<NeedDraft>(SelectDraft, new { Id = id }) is { } draft && draft.MunicipalityCode == caller.Municipality
            ? draft
            : throw Refused.NotFound("draft of a need");
    }

    /// <summary>Those of a municipality, last begun first.</summary>
    public static Task<IReadOnlyList<NeedDraft>> List(
        Reading reading,
        string municipality,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<NeedDraft>(
            SelectDrafts,
            new
            {
                Municipality = municipality,
                Before = before?.At,
                before?.Id,
                Limit = limit,
            }
        );

    /// <summary>Moves those of an abolished municipality to its heir.</summary>
    public static Task Move(Work work, string code, string heir) => work.Execute(MoveDrafts, new { Code = code, Heir = heir });

    private static object Row(NeedDraft d) =>
        new
        {
            d.Id,
            d.MunicipalityCode,
            Office = d.Office.ToString(),
            d.Title,
            d.Description,
            d.Tags,
            d.DraftedAt,
            d.SavedAt,
            d.Version,
        };
}
