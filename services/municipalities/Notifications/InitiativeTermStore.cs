using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>What comes due of initiatives, until it is mailed.</summary>
internal static class InitiativeTermStore
{
    private const string InsertTerm = """
        INSERT INTO initiative_term (initiative_id, kind, due_on, title, municipality_code, path)
        VALUES (@InitiativeId, @Kind, @DueOn, @Title, @MunicipalityCode, @Path)
        """;

    private const string SelectTerms = """
        SELECT initiative_id AS InitiativeId,
               kind AS Kind,
               due_on AS DueOn,
               title AS Title,
               municipality_code AS MunicipalityCode,
               path AS Path
        FROM initiative_term
        ORDER BY due_on, initiative_id, kind
        """;

    private const string DeleteTerm = """
        DELETE FROM initiative_term
        WHERE initiative_id = @InitiativeId
          AND kind = @Kind
          AND due_on = @DueOn
        """;

    public static Task Insert(Work work, InitiativeTerm term) => work.Insert(InsertTerm, Row(term));

    public static Task<IReadOnlyList<InitiativeTerm>> List(Reading reading) => reading.Many<InitiativeTerm>(SelectTerms);

    /// <summary>It is being mailed; false: another instance does so.</summary>
    public static async Task<bool> Take(Work work, InitiativeTerm term) => await work.Execute(DeleteTerm, Row(term)) == 1;

    private static object Row(InitiativeTerm term) =>
        new
        {
            term.InitiativeId,
            Kind = term.Kind.ToString(),
            term.DueOn,
            term.Title,
            term.MunicipalityCode,
            term.Path,
        };
}
